"""The article's loss and gradient in Keras on TensorFlow, in one compiled graph."""
import os

os.environ.setdefault('TF_CPP_MIN_LOG_LEVEL', '3')

import keras
import tensorflow as tf

import common

arguments = common.arguments()
content, style = common.image(arguments.content), common.image(arguments.style)
height, width = content.shape[1:3]
normalisation = common.style_normalisation(height, width)


def network():
    x = entry = keras.Input((height, width, 3))
    first = []
    for (block, position), weights in zip(common.LAYERS, common.convolutions()):
        if position == 1 and block > 1:
            x = keras.layers.AveragePooling2D(2, 2)(x)
        layer = keras.layers.Conv2D(weights[1].size, 3, padding='same', activation='relu')
        x = layer(x)
        layer.set_weights(weights)
        if position == 1:
            first.append(x)
    model = keras.Model(entry, first)
    model.trainable = False
    return model


model = network()


def gram(feature):
    rows = tf.reshape(feature, (-1, feature.shape[-1]))
    return tf.matmul(rows, rows, transpose_a=True)


content_target = model(content)[-1]
style_targets = [gram(feature) for feature in model(style)]


@tf.function
def loss_and_gradient(x):
    with tf.GradientTape() as tape:
        tape.watch(x)
        maps = model(x)
        loss = common.CONTENT_WEIGHT * tf.reduce_sum(tf.square(maps[-1] - content_target))
        for feature, target in zip(maps, style_targets):
            loss += common.STYLE_WEIGHT * normalisation * tf.reduce_sum(tf.square(gram(feature) - target))
        down = x[:, :-1, :-1] - x[:, 1:, :-1]
        right = x[:, :-1, :-1] - x[:, :-1, 1:]
        loss += common.TV_WEIGHT * tf.reduce_sum(tf.pow(tf.square(down) + tf.square(right), 1.25))
    return loss, tape.gradient(loss, x)


def evaluate(values):
    loss, gradient = loss_and_gradient(tf.constant(values))
    return float(loss), gradient.numpy()


if arguments.optimise:
    common.optimise(evaluate, content, arguments.evaluations, arguments.optimise)
else:
    common.bench(evaluate, content, arguments.evaluations)
