"""Writes ../resources/lbfgs/article.json for LbfgsArticleTest: how far scipy comes on the article's objective.

Run: python lbfgs_article.py (needs numpy, scipy, PyTorch and Pillow; some minutes). The objective is computed by PyTorch in
float64 for the pair A of ../resources/reference, 64 x 80, average pooling. Of every start: the losses in the order of
evaluation, "epochs" in the article's way, one call of fmin_l_bfgs_b with maxfun=20 after the other, "one" in a single call.
"""
import json
import pathlib
import sys

import numpy as np
import scipy
import torch
import torch.nn.functional as F
from scipy.optimize import fmin_l_bfgs_b

RESOURCES = pathlib.Path(__file__).resolve().parents[1] / 'resources'
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[3] / 'bench/peers'))
import common  # noqa: E402

EVALUATIONS, EPOCH = 200, 20
MEAN = np.array([103.939, 116.779, 123.68])  # common's are float32
LAYERS = [(torch.from_numpy(filters.transpose(3, 2, 0, 1).astype(np.float64)), torch.from_numpy(bias.astype(np.float64)))
          for filters, bias in common.convolutions()]


def tensor(image):
    return torch.from_numpy(np.ascontiguousarray(image.transpose(2, 0, 1)[None]))


def features(x):
    """The maps of the first layer of each block."""
    first = []
    for (block, position), (filters, bias) in zip(common.LAYERS, LAYERS):
        if position == 1 and block > 1:
            x = F.avg_pool2d(x, 2)
        x = torch.relu(F.conv2d(x, filters, bias, padding=1))
        if position == 1:
            first.append(x)
    return first


def gram(feature):
    rows = feature[0].flatten(1)
    return rows @ rows.t()


def objective(content, style):
    """Takes a flat image and gives loss and gradient."""
    shape = content.shape
    normalisation = common.style_normalisation(*shape[:2])
    with torch.no_grad():
        content_target = features(tensor(content))[-1]
        style_targets = [gram(feature) for feature in features(tensor(style))]

    def evaluate(flat):
        x = tensor(flat.reshape(shape)).requires_grad_(True)
        maps = features(x)
        loss = common.CONTENT_WEIGHT * (maps[-1] - content_target).square().sum()
        for feature, target in zip(maps, style_targets):
            loss = loss + common.STYLE_WEIGHT * normalisation * (gram(feature) - target).square().sum()
        down = x[:, :, :-1, :-1] - x[:, :, 1:, :-1]
        right = x[:, :, :-1, :-1] - x[:, :, :-1, 1:]
        loss = loss + common.TV_WEIGHT * (down.square() + right.square()).pow(1.25).sum()
        gradient, = torch.autograd.grad(loss, x)
        return loss.item(), gradient[0].numpy().transpose(1, 2, 0).ravel()

    return evaluate


def losses(evaluate, start, maxfun):
    """NB: scipy looks at maxfun only between steps, so a call makes some more evaluations, and each evaluates its start."""
    noted = []

    def note(x):
        loss, gradient = evaluate(x)
        noted.append(loss)
        return loss, gradient

    x = start
    while len(noted) < EVALUATIONS:
        x = fmin_l_bfgs_b(note, x, maxfun=maxfun)[0]
    return noted[:EVALUATIONS]


if __name__ == '__main__':
    out = {'scipy': scipy.__version__}
    for name in ['A_avg_noise', 'A_avg_content']:
        arrays = np.load(RESOURCES / f'reference/{name}.npz')
        content, style = (arrays[key][..., ::-1] - MEAN for key in ['content_rgb', 'style_rgb'])
        evaluate = objective(content, style)
        start = arrays['x_bgr_meansub'].ravel()
        gradient, known = evaluate(start)[1], arrays['grad'].ravel()
        assert np.linalg.norm(gradient - known) < 1e-9 * np.linalg.norm(known), name
        out[name] = {'epochs': losses(evaluate, start, EPOCH), 'one': losses(evaluate, start, EVALUATIONS)}
        for way, values in out[name].items():
            print(name, way, ['%.5g' % min(values[:count]) for count in [1, 20, 50, 100, 150, 200]], flush=True)
    with open(RESOURCES / 'lbfgs/article.json', 'w') as file:
        json.dump(out, file, indent=1)
        file.write('\n')
