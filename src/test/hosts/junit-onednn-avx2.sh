# The JUnit tests of products and convolutions with oneDNN as of processors without AVX-512.
# needs: classes
# seconds: 300
junit onednn-avx2
