"""What a stylised image kept of its content image and took from its style image.

    python bench/peers/measure.py CONTENT STYLE RESULT... [--no-header] [--weights FILE]

prints a line a result, apart by tabs (needs numpy, scipy, pillow and torch; about 5 seconds a picture of 512 x 512):

result, width, height
ssim        structural similarity of the luminance to the content image (Wang 2004: Gaussian window of 11 x 11 with sigma 1.5,
            mean over the windows that lie inside); the content image is resized to the result's size (Lanczos). 1 is alike.
sd          style distance: mean over conv1_1, 2_1, 3_1, 4_1, 5_1 of |G - G_style|^2 / |G_style|^2, G = F F^T / pixels, average
            pooling, edge pixels repeated in block 1; the style image is resized to the result's short side (Lanczos). 0 is alike.
sd1 to sd5  the same of each layer
sd_blurred  sd against the style image blurred by a Gaussian of 0.6 px after resizing: what sd is without the photograph's grain
dot         mean |Y - median of 3 x 3|: grain, in grey levels
nsp         neural-style-pt's style loss with its style weight of 100: the sum over the same layers of the mean of
            (G - G_style)^2, G = F F^T / (pixels * channels), maximum pooling, zeros outside; the style image's long side is the
            result's (bilinear)
pastiche    pastiche's style loss: the sum of 10 / channels^2 times the mean of (G - G_style)^2, G = F F^T / pixels, maximum
            pooling, zeros outside; the style image has as many pixels as the result (bilinear)
"""
import argparse
import math
import pathlib

import numpy as np
import scipy.ndimage
import torch
import torch.nn.functional as nn
from PIL import Image

WEIGHTS = pathlib.Path(__file__).resolve().parents[2] / 'src/main/resources/neuralstyle/vgg/vgg19-notop-kmeans8.npz'
MEAN = np.array([103.939, 116.779, 123.68], np.float32)  # blue, green, red
LAYERS = [(block, position) for block, positions in enumerate([2, 2, 4, 4, 1], 1) for position in range(1, positions + 1)]
BLUR = 0.6
COLUMNS = ['result', 'width', 'height', 'ssim', 'sd', 'sd1', 'sd2', 'sd3', 'sd4', 'sd5', 'sd_blurred', 'dot', 'nsp', 'pastiche']


class Network:

    def __init__(self, weights):
        arrays = np.load(weights)
        self.convolutions = {}
        for layer in LAYERS:
            name = 'block%d_conv%d' % layer
            filters = arrays[name + '_codebook'][arrays[name + '_index']]  # 3 x 3 x in x out
            self.convolutions[layer] = (torch.tensor(filters.transpose(3, 2, 0, 1).copy()), torch.tensor(arrays[name + '_bias']))

    @torch.no_grad()
    def grams(self, rgb, article=False):
        """F F^T / pixels behind the first ReLU of each block of an image of height x width x 3. article: maximum pooling and
        zeros outside everywhere."""
        x = torch.tensor(np.ascontiguousarray((np.asarray(rgb, np.float32)[..., ::-1] - MEAN).transpose(2, 0, 1)))[None]
        grams = []
        for block, position in LAYERS:
            if position == 1 and block > 1:
                x = nn.max_pool2d(x, 2) if article else nn.avg_pool2d(x, 2)
            x = nn.pad(x, (1, 1, 1, 1), mode='replicate' if block == 1 and not article else 'constant')
            x = nn.conv2d(x, *self.convolutions[block, position]).relu_()
            if position == 1:
                flat = x[0].flatten(1)
                grams.append(((flat @ flat.T) / flat.shape[1]).double())
        return grams


def short_side(style, size):
    scale = min(size) / min(style.size)
    return style.resize((round(style.width * scale), round(style.height * scale)), Image.LANCZOS)


def long_side(style, size):
    scale = float(max(size)) / max(style.size)
    return style.resize((int(scale * style.width), int(scale * style.height)), Image.BILINEAR)


def pixels(style, size):
    height = round(math.sqrt(size[0] * size[1] * style.height / style.width))
    return style.resize((round(style.width / style.height * height), height), Image.BILINEAR)


class Style:
    """The style image's Gram matrices for results of one size."""

    def __init__(self, network, style, size):
        figure = short_side(style, size)
        self.plain = network.grams(figure)
        self.blurred = network.grams(scipy.ndimage.gaussian_filter(np.asarray(figure, np.float32), (BLUR, BLUR, 0), mode='nearest'))
        self.neural_style_pt = network.grams(long_side(style, size), article=True)
        self.pastiche = network.grams(pixels(style, size), article=True)


def relative(grams, style):
    return [((g - s).square().sum() / s.square().sum()).item() for g, s in zip(grams, style)]


def neural_style_pt(grams, style):
    return 100 * sum(((g - s) / len(s)).square().mean().item() for g, s in zip(grams, style))


def pastiche(grams, style):
    return sum(10 / len(s) ** 2 * (g - s).square().mean().item() for g, s in zip(grams, style))


def luminance(image):
    return np.asarray(image.convert('L'), np.float64)


def ssim(a, b):
    window = np.exp(-np.arange(-5, 6) ** 2 / (2 * 1.5 ** 2))
    window /= window.sum()

    def mean(values):
        for axis in (0, 1):
            values = scipy.ndimage.correlate1d(values, window, axis)
        return values[5:-5, 5:-5]

    mean_a, mean_b = mean(a), mean(b)
    variance_a, variance_b, covariance = mean(a * a) - mean_a ** 2, mean(b * b) - mean_b ** 2, mean(a * b) - mean_a * mean_b
    c1, c2 = (0.01 * 255) ** 2, (0.03 * 255) ** 2
    return np.mean((2 * mean_a * mean_b + c1) * (2 * covariance + c2)
                   / ((mean_a ** 2 + mean_b ** 2 + c1) * (variance_a + variance_b + c2)))


def dot(y):
    return np.mean(np.abs(y - scipy.ndimage.median_filter(y, 3)))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('content')
    parser.add_argument('style')
    parser.add_argument('results', nargs='+', metavar='result')
    parser.add_argument('--no-header', action='store_true')
    parser.add_argument('--weights', default=WEIGHTS)
    options = parser.parse_args()
    network = Network(options.weights)
    content = Image.open(options.content).convert('RGB')
    style = Image.open(options.style).convert('RGB')
    styles = {}
    if not options.no_header:
        print(*COLUMNS, sep='\t')
    for file in options.results:
        result = Image.open(file).convert('RGB')
        size = result.size
        if size not in styles:
            styles[size] = Style(network, style, size)
        target = styles[size]
        grams, article_grams = network.grams(result), network.grams(result, article=True)
        layers = relative(grams, target.plain)
        y = luminance(result)
        print(file, *size, '%.4f' % ssim(luminance(content.resize(size, Image.LANCZOS)), y), '%.4f' % np.mean(layers),
              *('%.4f' % layer for layer in layers), '%.4f' % np.mean(relative(grams, target.blurred)), '%.3f' % dot(y),
              '%.5g' % neural_style_pt(article_grams, target.neural_style_pt),
              '%.5g' % pastiche(article_grams, target.pastiche), sep='\t', flush=True)


if __name__ == '__main__':
    main()
