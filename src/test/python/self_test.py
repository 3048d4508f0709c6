"""Writes ../../main/resources/neuralstyle/transfer/self-test.txt: what the self-test of the installed plugin must compute, in
float64.

Run: python self_test.py (needs numpy; reads the network's weights from this repository's resources).

The article's objective with average pooling on images of 48 x 64 pixels that are made by a formula, so that none has to be
shipped (picture). Every term with its weight, the total, and of its gradient, which is worked out by hand, every
seventh value in the order row, column, channel (blue, green, red):

    total = 0.025 C + 0.2 (S1 + ... + S5) + 0.0001 V
    C = sum (F - F_content)^2 at conv5_1
    S of conv1_1, conv2_1, conv3_1, conv4_1, conv5_1 = |F F^T - F_style F_style^T|^2 / (4 3^2 pixels^2)
    V = sum (dx^2 + dy^2)^1.25 over the pixels with a right and a lower neighbour, and over the channels

ROUGHNESS is the one of 1 to 30 (--search) whose features before a ReLU stay farthest from 0, so that rounding turns none
on or off on whatever processor. The gradient agrees with central differences (printed).
"""
import pathlib
import sys

import numpy as np

RESOURCES = pathlib.Path(__file__).resolve().parents[2] / 'main/resources/neuralstyle'
MEAN = np.array([103.939, 116.779, 123.68])  # blue, green, red
LAYERS = [(block, position) for block, positions in enumerate([2, 2, 4, 4, 1], 1) for position in range(1, positions + 1)]
HEIGHT, WIDTH, ROUGHNESS = 48, 64, 23
STEP = 7  # of the gradient's values that are written; all channels have their turn
CONTENT, STYLE, TV = 0.025, 1 / 5, 1e-4

arrays = np.load(RESOURCES / 'vgg/vgg19-notop-kmeans8.npz')
WEIGHTS = {}
for layer in LAYERS:
    name = 'block%d_conv%d' % layer
    WEIGHTS[layer] = (arrays[name + '_codebook'][arrays[name + '_index']].astype(float), arrays[name + '_bias'].astype(float))


def picture(a, b, c):
    """Bytes, RGB."""
    y, x, k = np.mgrid[0:HEIGHT, 0:WIDTH, 0:3]
    return (a * x * x + b * y * y + (c + 4 * k) * x * y + 200 * k) // 8 % 256


def images(roughness):
    """Content, style and the image that is evaluated, as the network takes them."""
    return [rgb[..., ::-1] - MEAN for rgb in (picture(roughness, 5, 7), picture(11, roughness, 3), picture(7, 13, roughness))]


def shifted(maps, dy, dx):
    padded = np.pad(maps, ((1, 1), (1, 1), (0, 0)))
    return padded[1 + dy:1 + dy + maps.shape[0], 1 + dx:1 + dx + maps.shape[1]]


def convolved(maps, filters):
    """Filters 3 x 3 x in x out."""
    return sum(shifted(maps, i - 1, j - 1) @ filters[i, j] for i in range(3) for j in range(3))


def features(image):
    """The maps behind the ReLU of each layer, and how near to 0 one of them came before it, in means of its layer."""
    maps, x, nearest = {}, image, np.inf
    for layer in LAYERS:
        if layer[1] == 1 and layer[0] > 1:
            h, w = x.shape[0] // 2, x.shape[1] // 2
            x = x[:2 * h, :2 * w].reshape(h, 2, w, 2, -1).mean((1, 3))
        filters, bias = WEIGHTS[layer]
        before = convolved(x, filters) + bias
        nearest = min(nearest, np.abs(before).min() / np.abs(before).mean())
        x = maps[layer] = np.maximum(before, 0)
    return maps, nearest


def gram(maps):
    flat = maps.reshape(-1, maps.shape[2])
    return flat.T @ flat


def evaluated(image, content, grams):
    """The terms with their weights by name, and the gradient."""
    maps, _ = features(image)
    difference = maps[5, 1] - content
    terms = {'content': CONTENT * (difference ** 2).sum()}
    gradients = {(5, 1): CONTENT * 2 * difference}
    k = STYLE / (36 * (HEIGHT * WIDTH) ** 2)
    for block in range(1, 6):
        off = gram(maps[block, 1]) - grams[block]
        terms['style conv%d_1' % block] = k * (off ** 2).sum()
        gradients[block, 1] = gradients.get((block, 1), 0) + 4 * k * maps[block, 1] @ off
    gradient = 0
    for layer in reversed(LAYERS):
        gradient = (gradient + gradients.get(layer, 0)) * (maps[layer] > 0)
        filters, _ = WEIGHTS[layer]
        gradient = convolved(gradient, filters[::-1, ::-1].transpose(0, 1, 3, 2))
        if layer[1] == 1 and layer[0] > 1:
            below = maps[layer[0] - 1, 2 if layer[0] < 4 else 4]
            spread = np.repeat(np.repeat(gradient, 2, 0), 2, 1) / 4
            gradient = np.zeros(below.shape)
            gradient[:spread.shape[0], :spread.shape[1]] = spread
    down = image[:-1, :-1] - image[1:, :-1]
    right = image[:-1, :-1] - image[:-1, 1:]
    square = down ** 2 + right ** 2
    terms['total variation'] = TV * (square ** 1.25).sum()
    slope = TV * 2.5 * square ** 0.25
    gradient[:-1, :-1] += slope * (down + right)
    gradient[1:, :-1] -= slope * down
    gradient[:-1, 1:] -= slope * right
    return terms, gradient


def main():
    if '--search' in sys.argv:
        print(max((features(images(roughness)[2])[1], roughness) for roughness in range(1, 31)))
        return
    content, style, image = images(ROUGHNESS)
    content = features(content)[0][5, 1]
    style = features(style)[0]
    grams = {block: gram(style[block, 1]) for block in range(1, 6)}
    terms, gradient = evaluated(image, content, grams)
    direction = np.random.default_rng(1).choice([-1.0, 1.0], image.shape) + gradient * (image.size ** 0.5 / np.linalg.norm(gradient))
    ahead, behind = (sum(evaluated(image + s * direction, content, grams)[0].values()) for s in (1e-5, -1e-5))
    slope = (gradient * direction).sum()
    print('nearest to 0:', features(image)[1], 'central differences off by', abs((ahead - behind) / 2e-5 - slope) / abs(slope))
    lines = ['# Made by src/test/python/self_test.py.', 'roughness: %d' % ROUGHNESS]
    lines += ['%s: %.12g' % term for term in terms.items()] + ['total: %.12g' % sum(terms.values())]
    lines += ['gradient: ' + ' '.join('%.8g' % value for value in gradient.ravel()[::STEP])]
    (RESOURCES / 'transfer').mkdir(exist_ok=True)
    (RESOURCES / 'transfer/self-test.txt').write_text('\n'.join(lines) + '\n')


if __name__ == '__main__':
    main()
