"""Makes the weights files of src/test/resources/weights with other programs' own libraries: h5py, safetensors, numpy.

Their values are no network's: number k of an array of the layer n (0 to 15), counted in the array's own order, is
((k + 5 n) mod 127 - 63) / 64, and number k of its biases (k + n) / 64; so they pack well, and each format holds them exactly.

Usage: python weights_files.py FOLDER [shipped.npz]
With the shipped table it also writes whole files of its weights there, 80 MB each, unpacked, which are not in the repository.
Needs numpy, h5py and safetensors.
"""
import gzip
import pathlib
import sys

import h5py
import ml_dtypes
import numpy as np
from safetensors.numpy import save_file

NAMES = [(b, c) for b, count in enumerate((2, 2, 4, 4, 4), 1) for c in range(1, count + 1)]
CHANNELS = (3, 64, 64, 128, 128, 256, 256, 256, 256, 512, 512, 512, 512, 512, 512, 512, 512)
TORCH = (0, 2, 5, 7, 10, 12, 14, 16, 19, 21, 23, 25, 28, 30, 32, 34)


def pattern(n, shape):
	k = np.arange(np.prod(shape))
	return (((k + 5 * n) % 127 - 63) / 64).astype(np.float32).reshape(shape)


def keras(n):
	return pattern(n, (3, 3, CHANNELS[n], CHANNELS[n + 1]))


def torch(n):
	return pattern(n, (CHANNELS[n + 1], CHANNELS[n], 3, 3))


def bias(n):
	return ((np.arange(CHANNELS[n + 1]) + n) / 64).astype(np.float32)


def release(path, kernel, bias):
	"""As the Keras release of the weights without top: layers at the root, names of its first version."""
	with h5py.File(path, "w") as file:
		file.attrs["layer_names"] = [f"block{b}_conv{c}".encode() for b, c in NAMES]
		for n, (b, c) in enumerate(NAMES):
			name = f"block{b}_conv{c}"
			group = file.create_group(name)
			group.attrs["weight_names"] = [f"{name}_W_1:0".encode(), f"{name}_b_1:0".encode()]
			group[f"{name}_W_1:0"] = kernel(n)
			group[f"{name}_b_1:0"] = bias(n)


def model(path, kernel, bias):
	"""As Keras 2 saves a model with top, in the layout of HDF5 1.10, packed; the optimiser's memory beside the weights."""
	with h5py.File(path, "w", libver=("v110", "v110")) as file:
		for n, (b, c) in enumerate(NAMES):
			name = f"block{b}_conv{c}"
			packed = dict(compression="gzip", shuffle=True)
			file.create_dataset(f"model_weights/{name}/{name}/kernel:0", data=kernel(n), **packed)
			file.create_dataset(f"model_weights/{name}/{name}/bias:0", data=bias(n))
			if n == 0:
				file.create_dataset(f"optimizer_weights/Adam/{name}/kernel/m:0", data=kernel(n), **packed)
		file.create_dataset("model_weights/predictions/predictions/kernel:0", (4096, 1000), np.float32, chunks=(512, 1000))
		file.create_group("model_weights/block1_pool")


def keras3(path, kernel, bias):
	"""As Keras 3 saves weights: layers by number."""
	with h5py.File(path, "w") as file:
		for n in range(16):
			name = "conv2d" + (f"_{n}" if n else "")
			file[f"layers/{name}/vars/0"] = kernel(n)
			file[f"layers/{name}/vars/1"] = bias(n)


def caffe_names(path, kernel, bias):
	"""The literature's names, as converters from Caffe write them; the first block in double precision."""
	with h5py.File(path, "w") as file:
		for n, (b, c) in enumerate(NAMES):
			file[f"conv{b}_{c}/kernel"] = kernel(n).astype(np.float64 if b == 1 else np.float32)
			file[f"conv{b}_{c}/bias"] = bias(n)


def safetensors(path, kernel, bias, dtype=np.float32):
	tensors = {}
	for n in range(16):
		tensors[f"features.{TORCH[n]}.weight"] = np.ascontiguousarray(kernel(n)).astype(dtype)
		tensors[f"features.{TORCH[n]}.bias"] = bias(n).astype(dtype)
	tensors["classifier.6.bias"] = np.zeros(1000, dtype)
	save_file(tensors, path, metadata={"format": "pt"})


def npz(path, kernel, bias):
	arrays = {}
	for n, (b, c) in enumerate(NAMES):
		arrays[f"block{b}_conv{c}_kernel"] = kernel(n)
		arrays[f"block{b}_conv{c}_bias"] = bias(n)
	np.savez_compressed(path, **arrays)


def pack(path):
	"""NB: without the time, so that the same content gives the same bytes."""
	data = path.read_bytes()
	path.unlink()
	path.with_name(path.name + ".gz").write_bytes(gzip.compress(data, mtime=0))


def main():
	folder = pathlib.Path(sys.argv[1])
	folder.mkdir(parents=True, exist_ok=True)
	if len(sys.argv) > 2:
		table = np.load(sys.argv[2])
		part = lambda n, what: table["block%d_conv%d_%s" % (*NAMES[n], what)]
		kernel = lambda n: part(n, "codebook")[part(n, "index")]
		turned = lambda n: kernel(n).transpose(3, 2, 0, 1)
		biases = lambda n: part(n, "bias")
		release(folder / "shipped.h5", kernel, biases)
		model(folder / "shipped-model.h5", kernel, biases)
		safetensors(folder / "shipped.safetensors", turned, biases)
		npz(folder / "shipped-plain.npz", kernel, biases)
		return
	release(folder / "keras-release.h5", keras, bias)
	model(folder / "keras-model.h5", keras, bias)
	keras3(folder / "keras-3.h5", keras, bias)
	caffe_names(folder / "caffe-names.h5", keras, bias)
	safetensors(folder / "torch.safetensors", torch, bias)
	safetensors(folder / "torch-half.safetensors", torch, bias, np.float16)
	safetensors(folder / "torch-brain.safetensors", torch, bias, ml_dtypes.bfloat16)
	npz(folder / "plain.npz", keras, bias)
	for path in sorted(folder.iterdir()):
		if path.suffix != ".gz":
			pack(path)


main()
