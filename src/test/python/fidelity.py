"""Writes the values that the tests of the fidelity report's numbers compare with: ../resources/neuralstyle/raster/
scikit-fidelity.txt.

Run: python fidelity.py (needs numpy, scipy and scikit-image). scikit-image's mean leaves out the five pixels at each border,
where the window is not inside; its map mirrors the image there (scipy's mode reflect).
"""
import numpy as np
import scipy
import skimage
from scipy.ndimage import gaussian_filter, sobel
from skimage.color import deltaE_ciede2000, rgb2lab
from skimage.metrics import structural_similarity

from raster import LUMA, noise, write


def similarity(a, b):
    return structural_similarity(a @ LUMA, b @ LUMA, gaussian_weights=True, sigma=1.5, use_sample_covariance=False,
                                 data_range=255, full=True)


def magnitude(image):
    y = image @ LUMA
    return np.hypot(sobel(y, 0), sobel(y, 1))[1:-1, 1:-1]


def pairs(random):
    for width, height, weight in [(11, 11, 0.5), (16, 13, 0.8), (23, 14, 0.3), (12, 27, 0.9)]:
        a = noise(random, width, height)
        smooth = gaussian_filter(a, (1.2, 1.2, 0))
        yield a, np.round(weight * a + (1 - weight) * noise(random, width, height))
        yield np.round(smooth), np.clip(np.round(1.3 * smooth - 40 + noise(random, width, height, -12, 13)), 0, 255)
        yield a, 255 - a
    flat = np.full((14, 15, 3), 90.0)
    step = flat.copy()
    step[:, 8:] = [200, 140, 60]
    yield step, np.round(gaussian_filter(step, (0.8, 0.8, 0)))
    yield step, np.roll(step, 1, axis=1)
    # Nearly black, nearly white, greys and full colours.
    corners = np.array([[0, 0, 0], [10, 10, 11], [255, 255, 255], [128, 128, 128], [255, 0, 0], [0, 255, 0], [0, 0, 255]], float)
    yield corners[np.arange(11 * 12) % 7].reshape(11, 12, 3), corners[np.arange(11 * 12) // 7 % 7].reshape(11, 12, 3)


def main():
    rows = []
    for a, b in pairs(np.random.default_rng(5)):
        mean, full = similarity(a, b)
        edges = np.corrcoef(magnitude(a).ravel(), magnitude(b).ravel())[0, 1]
        difference = deltaE_ciede2000(rgb2lab(a / 255), rgb2lab(b / 255))
        rows += [[a.shape[1], a.shape[0]], a, b, [mean, edges, difference.mean()], full]
    write('scikit-fidelity.txt', f'scikit-image {skimage.__version__} (structural_similarity, rgb2lab, deltaE_ciede2000), '
          f'scipy {scipy.__version__} (sobel), numpy {np.__version__} (corrcoef).',
          'width and height; a; b; mean SSIM, correlation of edges, mean CIEDE2000; map of SSIM.', rows, digits=7)


if __name__ == '__main__':
    main()
