"""Writes ../resources/lbfgs/functions.json: what scipy's fmin_l_bfgs_b evaluates on known functions, for LbfgsTest.

Run: python lbfgs_functions.py (needs numpy and scipy). Of every function: the start and the value at each evaluation.
"""
import json
import os

import numpy as np
import scipy
from scipy.optimize import fmin_l_bfgs_b


def rosenbrock(x):
    a, b = x[0::2], x[1::2]
    gradient = np.empty_like(x)
    gradient[0::2] = -400 * a * (b - a * a) - 2 * (1 - a)
    gradient[1::2] = 200 * (b - a * a)
    return np.sum(100 * (b - a * a) ** 2 + (1 - a) ** 2), gradient


def beale(x):
    a, b = x
    r = np.array([1.5 - a * (1 - b), 2.25 - a * (1 - b ** 2), 2.625 - a * (1 - b ** 3)])
    da = np.array([b - 1, b ** 2 - 1, b ** 3 - 1])
    db = np.array([a, 2 * a * b, 3 * a * b ** 2])
    return r @ r, 2 * np.array([r @ da, r @ db])


def quadratic(x):
    """Curvatures from 1 to 10^4."""
    curvature = 10 ** (4 * np.arange(len(x)) / (len(x) - 1))
    return 0.5 * np.sum(curvature * x * x), curvature * x


def trigonometric(x):
    """More and others, ACM TOMS 7 (1981), function 26: not convex, with long line searches."""
    i = np.arange(1, len(x) + 1)
    r = len(x) - np.sum(np.cos(x)) + i * (1 - np.cos(x)) - np.sin(x)
    return r @ r, 2 * (np.sum(r) * np.sin(x) + r * (i * np.sin(x) - np.cos(x)))


FUNCTIONS = {
    'rosenbrock2': (rosenbrock, [-1.2, 1.0], 60),
    'rosenbrock100': (rosenbrock, [-1.2, 1.0] * 50, 60),
    'beale': (beale, [1.0, 1.0], 40),
    'quadratic': (quadratic, [1.0] * 50, 300),
    'trigonometric': (trigonometric, [0.5] * 10, 60),
}


def trace(function, start, evaluations):
    values = []

    def noted(x):
        value, gradient = function(x)
        values.append(float(value))
        return value, gradient

    fmin_l_bfgs_b(noted, np.array(start), m=10, factr=0, pgtol=1e-30, maxfun=evaluations)
    return values[:evaluations]


if __name__ == '__main__':
    out = {'scipy': scipy.__version__}
    for name, (function, start, evaluations) in FUNCTIONS.items():
        x = np.array(start)
        step = 1e-6 * np.cos(np.arange(len(x)))
        slope = (function(x + step)[0] - function(x - step)[0]) / 2
        assert abs(slope - function(x)[1] @ step) < 1e-6 * abs(slope), name
        out[name] = {'start': start, 'values': trace(function, start, evaluations)}
        print(name, ['%.4g' % v for v in out[name]['values'][:40]], '...', '%.4g' % out[name]['values'][-1])
    folder = os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', 'resources', 'lbfgs')
    with open(os.path.join(folder, 'functions.json'), 'w') as file:
        json.dump(out, file, indent=1)
        file.write('\n')
