"""Writes ../resources/figure/regions.npz, regions.json: the figure objective in two regions, and its gradient, in float64.

Run: python region_objective.py (needs what figure_objective.py needs, which holds the network and the pictures).

    image = content + m (x - content), m = m_1 + m_2 the masks of the regions
    total = content weight * C + style weight * S + total-variation weight * V
    C = sum m (F - F_content)^2 / sum m F_content^2 at conv4_2
    S = sum over the regions r of (area of r / area of both) * mean over the style layers of |G_r - A_r|^2 / |A_r|^2
    G_r = F diag(m_r) F^T / sum m_r, A_r the same of style r and the mask of style r
    V as there, of the image

Masks come down to a layer by 2 x 2 average pooling, as the feature maps do (Gatys et al. 2017, arXiv:1611.07865).

regions.npz: content_rgb, style_1_rgb, style_2_rgb (uint8), mask_1, mask_2, style_1_mask, style_2_mask (float64), x_bgr_meansub,
grad (d total / d x_bgr_meansub). regions.json: sizes, weights, the terms before their weights (every style term is the sum
over the regions for one layer), the total.
"""
import json

import numpy as np
import torch
import torch.nn.functional as nn

import figure_objective as figure

HEIGHT, WIDTH = 44, 52
WEIGHTS = {'content': 0.3, 'style': 1.2, 'tv': 2.0}


def masks():
    y, x = np.mgrid[0:HEIGHT, 0:WIDTH]
    soft = np.clip((24 - x) / 8, 0, 1) * np.clip(y / 5, 0, 1)
    hard = ((x - 38) ** 2 + (y - 24) ** 2 < 12 ** 2).astype(float)
    return soft, hard


def at_layer(mask, layer):
    for _ in range(1, layer[0]):
        mask = nn.avg_pool2d(mask, 2)
    return mask


def gram(maps, mask):
    flat = maps[0].flatten(1)
    weights = mask.flatten()
    return flat @ torch.diag(weights) @ flat.T / weights.sum()


def main():
    random = np.random.default_rng(7)
    content_rgb = figure.picture(HEIGHT, WIDTH, 31)
    styles_rgb = [figure.picture(48, 40, 32), figure.picture(36, 60, 33)]
    region_masks = masks()
    y, x = np.mgrid[0:36, 0:60]
    style_masks = [np.ones((48, 40)), (x > 20) * np.clip((36 - y) / 12, 0, 1)]

    network = figure.Objective(content_rgb, styles_rgb[0], WEIGHTS, torch.float64)
    tensor = lambda mask: torch.tensor(mask, dtype=torch.float64)[None, None]
    regions = [tensor(mask) for mask in region_masks]
    both = regions[0] + regions[1]
    targets = []
    for rgb, mask in zip(styles_rgb, style_masks):
        maps = network.features(network.tensor(figure.network_image(rgb)))
        targets.append({layer: gram(maps[layer], at_layer(tensor(mask), layer)) for layer in figure.STYLE_LAYERS})
    content = network.tensor(figure.network_image(content_rgb))
    content_map = network.features(content)[figure.CONTENT_LAYER]

    values = (figure.network_image(content_rgb) + random.normal(0, 20, content_rgb.shape)).astype(np.float32).astype(np.float64)
    variable = network.tensor(values).requires_grad_(True)
    image = content + both * (variable - content)
    maps = network.features(image)
    mask = at_layer(both, figure.CONTENT_LAYER)
    content_loss = (mask * (maps[figure.CONTENT_LAYER] - content_map).square()).sum() / (mask * content_map.square()).sum()
    style_losses = {}
    for layer in figure.STYLE_LAYERS:
        style_losses[layer] = sum(
            region.sum() / both.sum() * (gram(maps[layer], at_layer(region, layer)) - target[layer]).square().sum()
            / target[layer].square().sum() for region, target in zip(regions, targets))
    corner = image[:, :, :-1, :-1]
    dx, dy = image[:, :, :-1, 1:] - corner, image[:, :, 1:, :-1] - corner
    tv = ((dx.square() + dy.square()) / 255 ** 2).mean()
    total = WEIGHTS['content'] * content_loss + WEIGHTS['style'] * sum(style_losses.values()) / 5 + WEIGHTS['tv'] * tv
    total.backward()
    gradient = variable.grad[0].numpy().transpose(1, 2, 0)

    folder = figure.RESOURCES / 'figure'
    np.savez_compressed(folder / 'regions.npz', content_rgb=content_rgb, style_1_rgb=styles_rgb[0], style_2_rgb=styles_rgb[1],
                        mask_1=region_masks[0], mask_2=region_masks[1], style_1_mask=style_masks[0],
                        style_2_mask=style_masks[1].astype(np.float64), x_bgr_meansub=values, grad=gradient)
    described = {'height': HEIGHT, 'width': WIDTH, 'style_sizes': [[48, 40], [36, 60]], 'weights': WEIGHTS,
                 'content_loss': content_loss.item(),
                 'style_loss_by_layer': {figure.layer_name(layer): term.item() for layer, term in style_losses.items()},
                 'tv_loss': tv.item(), 'total_loss': total.item(), 'grad_l2': float(np.linalg.norm(gradient))}
    (folder / 'regions.json').write_text(json.dumps(described, indent=1) + '\n')
    print(described)


if __name__ == '__main__':
    main()
