"""What both programs share: images, weights, how an evaluation is timed, and what is printed.

Printed as by bench/Evaluation.java: a name, a value and a unit a line."""
import argparse
import pathlib
import statistics
import time

import numpy as np
from PIL import Image

WEIGHTS = pathlib.Path(__file__).parents[2] / 'src/main/resources/neuralstyle/vgg/vgg19-notop-kmeans8.npz'
MEAN = np.array([103.939, 116.779, 123.68], np.float32)  # blue, green, red
LAYERS = [(block, position) for block, positions in enumerate([2, 2, 4, 4, 1], 1) for position in range(1, positions + 1)]
CONTENT_WEIGHT, STYLE_WEIGHT, TV_WEIGHT = 0.025, 1.0 / 5, 1e-4
WARM_UP = 5


def arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument('content')
    parser.add_argument('style')
    parser.add_argument('evaluations', type=int)
    parser.add_argument('--optimise', type=int, metavar='N',
                        help='time a run of L-BFGS in place of single evaluations, restarted after every N of them')
    return parser.parse_args()


def image(file):
    """(1, height, width, 3): blue, green, red minus the means."""
    rgb = np.asarray(Image.open(file).convert('RGB'), np.float32)
    return (rgb[..., ::-1] - MEAN)[None]


def convolutions():
    """(filters of shape (3, 3, in, out), bias) of each layer up to conv5_1."""
    arrays = np.load(WEIGHTS)
    for block, position in LAYERS:
        name = f'block{block}_conv{position}'
        yield arrays[name + '_codebook'][arrays[name + '_index']], arrays[name + '_bias']


def style_normalisation(height, width):
    return 1 / (4 * 3 ** 2 * (height * width) ** 2)


def optimise(evaluate, x, evaluations, restart):
    """scipy's L-BFGS from x, begun anew after every so many evaluations: the least loss, and the seconds for all of them."""
    from scipy.optimize import fmin_l_bfgs_b
    losses = []

    def loss_and_gradient(values):
        loss, gradient = evaluate(values.astype(np.float32).reshape(x.shape))
        losses.append(loss)
        return loss, gradient.ravel().astype(np.float64)

    evaluate(x)
    start = time.perf_counter()
    values = x.ravel().astype(np.float64)
    while len(losses) < evaluations:
        few = min(restart, evaluations - len(losses))
        values = fmin_l_bfgs_b(loss_and_gradient, values, m=10, maxfun=few, maxiter=few, factr=0, pgtol=0)[0]
    print(f'seconds\t{time.perf_counter() - start:.9g}\ts')
    print(f'loss\t{min(losses):.9g}\t')


def bench(evaluate, x, evaluations):
    """evaluate takes an image and gives the loss and, as an array in memory, the gradient."""
    loss = evaluate(x)[0]
    seconds = []
    for i in range(WARM_UP + evaluations):
        moved = x + np.float32(0.01 * i)
        start = time.perf_counter()
        evaluate(moved)
        seconds.append(time.perf_counter() - start)
    status = pathlib.Path('/proc/self/status').read_text()
    print(f'evaluation\t{statistics.median(seconds[WARM_UP:]):.9g}\ts')
    print(f'loss\t{loss:.9g}\t')
    print(f'resident\t{1024 * int(status.split("VmHWM:")[1].split()[0]) / 1e6:.9g}\tMB')
