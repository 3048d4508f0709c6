"""Writes ../resources/figure/A.npz, A.json, B.npz, B.json: the figure objective and its gradient in float64.

Run: python figure_objective.py (needs numpy and PyTorch; reads the network's weights from this repository's resources).

    total = content weight * C + style weight * S + total-variation weight * V
    C = mean (F - F_content)^2 / mean F_content^2 at conv4_2
    S = mean over conv1_1, conv2_1, conv3_1, conv4_1, conv5_1 of |G - G_style|^2 / |G_style|^2, G = F F^T / pixels
    V = mean of (dx^2 + dy^2) / 255^2 over the (height - 1) x (width - 1) pixels with a right and a lower neighbour, and
        over the channels

VGG-19 with average pooling (odd sizes: the last row or column is left out), feature maps behind the ReLU. The two
convolutions of block 1 repeat the edge pixels, the others see zeros outside. Images are blue, green, red minus their means.
The style image may have any size.

NAME.npz: content_rgb, style_rgb (uint8, height x width x 3), x_bgr_meansub (float64, exact in float32: the image that is
evaluated), grad (float64, d total / d x_bgr_meansub). NAME.json: sizes, weights, each term before its weight, the total, and
how far the same program in float32 is off. Every style term is one layer's |G - G_style|^2 / |G_style|^2.

The gradient agrees with central differences in random directions to 6e-10 (printed). A second program of the objective,
written apart from this one (PyTorch, float32), agrees in both cases to 5e-7 in every term and the total, and to 8e-7 in the
gradient (relative L2).
"""
import json
import pathlib

import numpy as np
import torch
import torch.nn.functional as nn

RESOURCES = pathlib.Path(__file__).resolve().parents[1] / 'resources'
WEIGHTS = RESOURCES.parents[1] / 'main/resources/neuralstyle/vgg/vgg19-notop-kmeans8.npz'
MEAN = np.array([103.939, 116.779, 123.68])  # blue, green, red
LAYERS = [(block, position) for block, positions in enumerate([2, 2, 4, 4, 1], 1) for position in range(1, positions + 1)]
CONTENT_LAYER = (4, 2)
STYLE_LAYERS = [(1, 1), (2, 1), (3, 1), (4, 1), (5, 1)]

# name: (size of the content image, size of the style image, seed, weights)
CASES = {
    'A': ((40, 48), (48, 56), 1, {'content': 0.2, 'style': 1.0, 'tv': 1.5}),
    'B': ((33, 37), (52, 43), 2, {'content': 0.7, 'style': 0.5, 'tv': 3.0}),
}


def picture(height, width, seed):
    """Bytes, RGB: waves of another period and direction in each channel, and noise."""
    random = np.random.default_rng(seed)
    y, x = np.mgrid[0:height, 0:width]
    rgb = np.empty((height, width, 3))
    for channel in range(3):
        period, angle, phase = random.uniform(9, 25), random.uniform(0, np.pi), random.uniform(0, 2 * np.pi)
        wave = np.sin(2 * np.pi * (x * np.cos(angle) + y * np.sin(angle)) / period + phase)
        rgb[..., channel] = random.uniform(90, 160) + 70 * wave
    return np.clip(np.rint(rgb + random.normal(0, 15, rgb.shape)), 0, 255).astype(np.uint8)


def network_image(rgb):
    return rgb[..., ::-1] - MEAN


def layer_name(layer):
    return 'block%d_conv%d' % layer


class Objective:

    def __init__(self, content_rgb, style_rgb, weights, precision):
        self.weights = weights
        self.precision = precision
        arrays = np.load(WEIGHTS)
        self.convolutions = {}
        for layer in LAYERS:
            name = layer_name(layer)
            filters = arrays[name + '_codebook'][arrays[name + '_index']]  # 3 x 3 x in x out
            self.convolutions[layer] = (torch.tensor(filters.transpose(3, 2, 0, 1), dtype=precision),
                                        torch.tensor(arrays[name + '_bias'], dtype=precision))
        self.content = self.features(self.tensor(network_image(content_rgb)))[CONTENT_LAYER]
        style = self.features(self.tensor(network_image(style_rgb)))
        self.grams = {layer: gram(style[layer]) for layer in STYLE_LAYERS}

    def tensor(self, image):
        """1 x 3 x height x width of height x width x 3."""
        return torch.tensor(np.ascontiguousarray(image.transpose(2, 0, 1)[None]), dtype=self.precision)

    def features(self, x):
        maps = {}
        for block, position in LAYERS:
            if position == 1 and block > 1:
                x = nn.avg_pool2d(x, 2)
            filters, bias = self.convolutions[block, position]
            if block == 1:
                x = nn.conv2d(nn.pad(x, (1, 1, 1, 1), mode='replicate'), filters, bias)
            else:
                x = nn.conv2d(x, filters, bias, padding=1)
            x = torch.relu(x)
            maps[block, position] = x
        return maps

    def terms(self, x):
        """C, the style term of each layer, V."""
        maps = self.features(x)
        content = (maps[CONTENT_LAYER] - self.content).square().mean() / self.content.square().mean()
        style = [(gram(maps[layer]) - self.grams[layer]).square().sum() / self.grams[layer].square().sum()
                 for layer in STYLE_LAYERS]
        corner = x[:, :, :-1, :-1]
        dx, dy = x[:, :, :-1, 1:] - corner, x[:, :, 1:, :-1] - corner
        return content, style, ((dx.square() + dy.square()) / 255 ** 2).mean()

    def total(self, x):
        content, style, tv = self.terms(x)
        return self.weights['content'] * content + self.weights['style'] * sum(style) / len(style) + self.weights['tv'] * tv

    def evaluate(self, image):
        """The terms, the total and the gradient (height x width x 3)."""
        x = self.tensor(image).requires_grad_(True)
        total = self.total(x)
        total.backward()
        with torch.no_grad():
            content, style, tv = self.terms(x)
        return (content.item(), [term.item() for term in style], tv.item(), total.item(),
                x.grad[0].numpy().transpose(1, 2, 0).astype(np.float64))


def gram(maps):
    flat = maps[0].flatten(1)
    return flat @ flat.T / flat.shape[1]


def central_difference(objective, image, gradient, random):
    """How far the slope in a random direction is off the gradient's, relative to it."""
    direction = random.choice([-1.0, 1.0], image.shape) + gradient * (image.size ** 0.5 / np.linalg.norm(gradient))
    step = 1e-5
    with torch.no_grad():
        ahead, behind = (objective.total(objective.tensor(image + s * direction)).item() for s in (step, -step))
    slope = np.sum(gradient * direction)
    return abs((ahead - behind) / (2 * step) - slope) / abs(slope)


def relative(value, exact):
    return float(np.linalg.norm(np.asarray(value) - exact) / np.linalg.norm(exact))


def main():
    for name, ((height, width), style_size, seed, weights) in CASES.items():
        random = np.random.default_rng(100 + seed)
        content_rgb = picture(height, width, 10 + seed)
        style_rgb = picture(*style_size, 20 + seed)
        x = (network_image(content_rgb) + random.normal(0, 20, content_rgb.shape)).astype(np.float32).astype(np.float64)
        objective = Objective(content_rgb, style_rgb, weights, torch.float64)
        content, style, tv, total, gradient = objective.evaluate(x)
        single = Objective(content_rgb, style_rgb, weights, torch.float32).evaluate(x)
        off = {'content': relative(single[0], content), 'style': relative(single[1], style), 'tv': relative(single[2], tv),
               'total': relative(single[3], total), 'grad': relative(single[4], gradient)}
        slopes = [central_difference(objective, x, gradient, random) for _ in range(5)]
        print(f'{name}: C {content:.9g}, S {np.mean(style):.9g}, V {tv:.9g}, total {total:.9g}, '
              f'central differences off by {max(slopes):.1e}, float32 off by {off}')
        folder = RESOURCES / 'figure'
        folder.mkdir(exist_ok=True)
        np.savez_compressed(folder / (name + '.npz'), content_rgb=content_rgb, style_rgb=style_rgb, x_bgr_meansub=x,
                            grad=gradient)
        described = {
            'case': name, 'height': height, 'width': width, 'style_height': style_size[0], 'style_width': style_size[1],
            'weights': weights, 'content_loss': content,
            'style_loss_by_layer': {layer_name(layer): term for layer, term in zip(STYLE_LAYERS, style)},
            'style_loss': float(np.mean(style)), 'tv_loss': tv, 'total_loss': total,
            'grad_l2': float(np.linalg.norm(gradient)), 'grad_max_abs': float(np.abs(gradient).max()),
            'float32_off': off,
        }
        (folder / (name + '.json')).write_text(json.dumps(described, indent=1) + '\n')


if __name__ == '__main__':
    main()
