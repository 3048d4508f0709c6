"""Writes the values that the tests of neuralstyle.raster compare with, ../resources/neuralstyle/raster/*.txt.

Run: python raster.py (needs numpy, scipy and Pillow). Lines starting with # say what the others hold; an image is its values
red green blue row by row.
"""
import pathlib

import numpy as np
import PIL
import scipy
from PIL import Image
from scipy.linalg import sqrtm
from scipy.ndimage import gaussian_filter

FOLDER = pathlib.Path(__file__).resolve().parents[1] / 'resources/neuralstyle/raster'
LUMA = np.array([0.299, 0.587, 0.114])


def write(name, programs, case, rows, digits=4):
    with open(FOLDER / name, 'w') as file:
        file.write(f'# {programs}\n# The lines of a case: {case}\n')
        for row in rows:
            file.write(' '.join(('%.*f' % (digits, value)).rstrip('0').rstrip('.') for value in np.ravel(row)) + '\n')


def noise(random, width, height, low=0, high=256):
    return random.integers(low, high, (height, width, 3)).astype(np.float64)


def lanczos(image, width, height):
    # Images of floats: resize neither rounds nor clips them.
    channels = [Image.fromarray(image[..., c].astype(np.float32)) for c in range(3)]
    assert channels[0].mode == 'F'
    return np.stack([np.asarray(c.resize((width, height), Image.Resampling.LANCZOS)) for c in channels], axis=2)


def resize():
    random = np.random.default_rng(1)
    rows = []
    for old, new, low, high in [((12, 9), (5, 4), 0, 256), ((5, 4), (12, 9), 0, 256), ((7, 6), (11, 3), 0, 256),
                                ((40, 3), (2, 3), 0, 256), ((1, 1), (3, 2), 0, 256), ((6, 5), (9, 7), -400, 400)]:
        image = noise(random, *old, low, high)
        rows += [[*old, *new], image, lanczos(image, *new)]
    write('pillow-lanczos.txt', f'Pillow {PIL.__version__}: Image.resize with LANCZOS, each channel an image of mode F.',
          'old width and height, new width and height; the old pixels; the new ones.', rows)


def full_size():
    random = np.random.default_rng(6)
    rows = []
    for small, large in [((5, 4), (15, 12)), ((6, 7), (20, 23)), ((9, 8), (4, 4)), ((6, 5), (6, 5))]:
        picture, image = noise(random, *small), noise(random, *large)
        grey = np.repeat((image @ LUMA)[..., None], 3, axis=2)
        detail = grey - lanczos(lanczos(grey, *small), *large)
        rows += [[*small, *large], picture, image, np.clip(lanczos(picture, *large) + detail, 0, 255)]
    write('pillow-full-size.txt', f'Pillow {PIL.__version__}: resize with LANCZOS, numpy {np.__version__}.',
          'width and height of a picture and of an image; the picture; the image; the picture in the size of the image.', rows)


def blur(image, sigma):
    return np.stack([gaussian_filter(image[..., c], sigma, mode='nearest', truncate=4.0) for c in range(3)], axis=2)


def gaussian():
    random = np.random.default_rng(2)
    rows = []
    for width, height, sigma in [(9, 7, 0.7), (11, 8, 1.3), (6, 4, 5), (1, 5, 2)]:
        image = noise(random, width, height, -100, 400)
        rows += [[width, height, sigma], image, blur(image, sigma)]
    write('scipy-gaussian.txt', f'scipy {scipy.__version__}: gaussian_filter, mode nearest, truncate 4, each channel.',
          'width, height, sigma; the old pixels; the new ones.', rows)


def statistics(image):
    pixels = image.reshape(-1, 3)
    return pixels.mean(axis=0), np.cov(pixels.T)


def match(image, source, target):
    (mean, a), (wanted, b) = source, target
    root = sqrtm(a + 100 * np.eye(3))
    inverse = np.linalg.inv(root)
    transform = inverse @ sqrtm(root @ (b + 100 * np.eye(3)) @ root) @ inverse
    return np.clip((image - mean) @ transform + wanted, 0, 255)


def mixture(parts, shares):
    """By the moments about 0."""
    shares = np.array(shares) / np.sum(shares)
    mean = sum(share * m for share, (m, _) in zip(shares, parts))
    square = sum(share * (c + np.outer(m, m)) for share, (m, c) in zip(shares, parts))
    return mean, square - np.outer(mean, mean)


def colour():
    random = np.random.default_rng(3)
    a = noise(random, 6, 5)
    turn = np.array([[0.5, 0.3, 0], [0.1, 0.2, 0.3], [0, 0.3, -0.2]])
    b = np.round(noise(random, 5, 4) @ turn + [90, 10, 60])
    grey = np.repeat(noise(random, 4, 4)[..., :1], 3, axis=2)
    rows = []
    for x, y in [(a, b), (b, a), (grey, b), (b, grey)]:
        share = 0.3
        rows += [[x.shape[1], x.shape[0], y.shape[1], y.shape[0]], x, y, *statistics(x),
                 match(x, statistics(x), statistics(y)),
                 [share], *mixture([statistics(x), statistics(y)], [share, 1 - share])]
    write('numpy-colour.txt', f'numpy {np.__version__} (cov), scipy {scipy.__version__} (sqrtm).',
          'width and height of x, of y; x; y; mean of x; covariance of x; x with the colours of y; a share; mean of x and y '
          'mixed by share and 1 - share; their covariance.', rows)


def luminance():
    random = np.random.default_rng(4)
    rows = []
    for width, height, sigma, low, high in [(9, 7, 0.8, 60, 190), (6, 8, 2, 0, 256), (7, 5, 1.5, -60, 300)]:
        x, y = noise(random, width, height, low, high), noise(random, width, height)
        clipped = np.clip(x, 0, 255)
        luma = (clipped @ LUMA)[..., None]
        luma_of_x, luma_of_y = ((image @ LUMA)[..., None] for image in (x, y))
        rows += [[width, height, sigma], x, y, np.clip(luma + blur(clipped - luma, sigma), 0, 255),
                 np.clip(luma_of_x + y - luma_of_y, 0, 255), np.repeat(luma_of_x, 3, axis=2)]
    write('numpy-luminance.txt', f'numpy {np.__version__}, scipy {scipy.__version__} (gaussian_filter).',
          'width, height, sigma; x; y; x with its chroma blurred; the luminance of x with the chroma of y; x in grey.', rows)


def non_local_means():
    random = np.random.default_rng(8)
    rows = []
    for width, height, sigma in [(16, 11, 8), (9, 13, 3)]:
        steps = np.where(np.arange(width) < width // 2, 60, 160)[None, :, None]
        image = np.round(steps + sigma * random.standard_normal((height, width, 3)))
        padded = np.pad(image, ((7, 7), (7, 7), (0, 0)), mode='edge')
        result = np.zeros_like(image)
        for y in range(height):
            for x in range(width):
                own = padded[y + 5:y + 10, x + 5:x + 10]
                total = 0
                for b in range(11):
                    for a in range(11):
                        other = padded[y + b:y + b + 5, x + a:x + a + 5]
                        d = ((own - other) ** 2).mean()
                        weight = np.exp(-max(d - 2 * sigma ** 2, 0) / (0.9 * sigma) ** 2)
                        total += weight
                        result[y, x] += weight * other[2, 2]
                result[y, x] /= total
        rows += [[width, height, sigma], image, result]
    write('numpy-non-local-means.txt', f'numpy {np.__version__}: by the definition.', 'width, height, sigma; the old pixels; the new ones.', rows)


if __name__ == '__main__':
    resize()
    gaussian()
    colour()
    luminance()
    full_size()
    non_local_means()
