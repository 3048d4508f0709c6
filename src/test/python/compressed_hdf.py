"""Makes src/test/resources/weights/lzf.h5 and lz4.h5: python3 compressed_hdf.py FOLDER (needs h5py and hdf5plugin)."""
import sys

import h5py
import hdf5plugin
import numpy

folder = sys.argv[1]
values = numpy.arange(64 * 64, dtype=numpy.float32).reshape(64, 64) / 100
with h5py.File(folder + "/lzf.h5", "w") as file:
    file.create_dataset("a", data=values, chunks=values.shape, compression="lzf")
with h5py.File(folder + "/lz4.h5", "w") as file:
    file.create_dataset("a", data=numpy.zeros_like(values), chunks=values.shape, **hdf5plugin.LZ4())
