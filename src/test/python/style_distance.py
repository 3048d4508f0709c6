"""Writes ../resources/style-distance.json: the style distance of docs/pictures.md by bench/peers/measure.py, for
StyleDistanceTest.

Run: python style_distance.py (needs numpy, scipy, Pillow and torch). The images are whole numbers, the same in Java; the style
image is resized as there, but not rounded to whole grey levels.
"""
import json
import pathlib
import sys

import numpy as np
from PIL import Image

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parents[2] / 'bench/peers'))
from measure import Network, WEIGHTS, relative  # noqa: E402


def image(width, height, factor):
    i = np.arange(width * height * 3)
    return ((i * i * factor + i * 131) % 256).astype(np.float32).reshape(height, width, 3)


def resized(style, side):
    scale = side / min(style.shape[:2])
    size = round(style.shape[1] * scale), round(style.shape[0] * scale)
    channels = [np.asarray(Image.fromarray(style[..., c]).resize(size, Image.LANCZOS)) for c in range(3)]
    return np.clip(np.stack(channels, axis=2), 0, 255)


network = Network(WEIGHTS)
cases = []
for width, height, style_width, style_height in [(40, 32, 48, 32), (33, 47, 60, 80), (64, 20, 16, 16)]:
    picture, style = image(width, height, 7), image(style_width, style_height, 5)
    if min(style.shape[:2]) != min(width, height):
        style = resized(style, min(width, height))
    distance = float(np.mean(relative(network.grams(picture), network.grams(style))))
    cases.append({'width': width, 'height': height, 'style_width': style_width, 'style_height': style_height,
                  'distance': distance})
with open(HERE / '../resources/style-distance.json', 'w') as file:
    json.dump(cases, file, indent=1)
    file.write('\n')
