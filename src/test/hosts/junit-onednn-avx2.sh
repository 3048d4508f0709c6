# The JUnit tests of products and convolutions with oneDNN as of processors without AVX-512.
# needs: classes
# seconds: 1800
junit onednn-avx2
