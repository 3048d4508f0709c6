"""Writes ../resources/padding/replicate.json: VGG-19 with replicate padding, in block 1 and in all blocks, by PyTorch, for PaddingTest.

Run: python replicate_padding.py (needs numpy and torch). In float64, with the plugin's weights, for both poolings: the loss,
which is half the sum of squares of each feature map over its number of elements, and its gradient.
"""
import json
import os

import numpy as np
import torch
import torch.nn.functional as F

HERE = os.path.dirname(os.path.abspath(__file__))
WEIGHTS = os.path.join(HERE, "../../main/resources/neuralstyle/vgg/vgg19-notop-kmeans8.npz")
HEIGHT, WIDTH = 17, 23
LAYERS = [(1, 1), (1, 2), (2, 1), (2, 2), (3, 1), (3, 2), (3, 3), (3, 4), (4, 1)]
FEATURES = [(1, 1), (1, 2), (3, 1), (4, 1)]


def filters(weights, name):
    taps = weights[name + "_codebook"].astype(np.float64)[weights[name + "_index"]]
    return torch.from_numpy(np.ascontiguousarray(taps.transpose(3, 2, 0, 1)))


def image():
    """Whole numbers, the same in Java."""
    i = np.arange(HEIGHT * WIDTH * 3)
    return (i * i * 7 + i * 131) % 256 - 116.0


def evaluate(weights, pool, last_block):
    x = torch.from_numpy(image().reshape(1, HEIGHT, WIDTH, 3)).requires_grad_()
    feature = x.permute(0, 3, 1, 2)
    loss = 0
    for block, place in LAYERS:
        name = f"block{block}_conv{place}"
        if block > 1 and place == 1:
            feature = pool(feature, 2)
        padded = F.pad(feature, (1, 1, 1, 1), mode="replicate" if block <= last_block else "constant")
        bias = torch.from_numpy(weights[name + "_bias"].astype(np.float64))
        feature = F.relu(F.conv2d(padded, filters(weights, name), bias))
        if (block, place) in FEATURES:
            loss = loss + (feature ** 2).mean() / 2
    loss.backward()
    return {"loss": loss.item(), "gradient": [float(f"{g:.10g}") for g in x.grad.flatten().tolist()]}


with np.load(WEIGHTS) as weights:
    result = {"torch": torch.__version__.split("+")[0], "height": HEIGHT, "width": WIDTH,
              "features": [f"conv{block}_{place}" for block, place in FEATURES],
              **{padding: {"AVERAGE": evaluate(weights, F.avg_pool2d, block), "MAX": evaluate(weights, F.max_pool2d, block)}
                 for padding, block in (("REPLICATE", 1), ("REPLICATE_ALL", 5))}}
with open(os.path.join(HERE, "../resources/padding/replicate.json"), "w") as file:
    json.dump(result, file)
    file.write("\n")
