"""The article's loss and gradient in PyTorch, as fast as it goes without a compiler: channels last, ReLU in place."""
import numpy as np
import torch
import torch.nn.functional as F

import common

arguments = common.arguments()
torch.backends.mkldnn.enabled = True
layers = [(torch.from_numpy(filters.transpose(3, 2, 0, 1).copy()).contiguous(memory_format=torch.channels_last),
           torch.from_numpy(bias)) for filters, bias in common.convolutions()]


def tensor(values):
    return torch.from_numpy(values).permute(0, 3, 1, 2)  # the same memory, channels last


def features(x):
    first = []
    for (block, position), (filters, bias) in zip(common.LAYERS, layers):
        if position == 1 and block > 1:
            x = F.avg_pool2d(x, 2)
        x = F.relu_(F.conv2d(x, filters, bias, padding=1))
        if position == 1:
            first.append(x)
    return first


def gram(feature):
    rows = feature.permute(0, 2, 3, 1).reshape(-1, feature.shape[1])
    return rows.t() @ rows


content, style = common.image(arguments.content), common.image(arguments.style)
height, width = content.shape[1:3]
normalisation = common.style_normalisation(height, width)
with torch.no_grad():
    content_target = features(tensor(content))[-1]
    style_targets = [gram(feature) for feature in features(tensor(style))]


def evaluate(values):
    x = tensor(values).requires_grad_(True)
    maps = features(x)
    loss = common.CONTENT_WEIGHT * (maps[-1] - content_target).square().sum()
    for feature, target in zip(maps, style_targets):
        loss = loss + common.STYLE_WEIGHT * normalisation * (gram(feature) - target).square().sum()
    down = x[:, :, :-1, :-1] - x[:, :, 1:, :-1]
    right = x[:, :, :-1, :-1] - x[:, :, :-1, 1:]
    loss = loss + common.TV_WEIGHT * (down.square() + right.square()).pow(1.25).sum()
    gradient, = torch.autograd.grad(loss, x)
    return loss.item(), np.ascontiguousarray(gradient.permute(0, 2, 3, 1).numpy())


if arguments.optimise:
    common.optimise(evaluate, content, arguments.evaluations, arguments.optimise)
else:
    common.bench(evaluate, content, arguments.evaluations)
