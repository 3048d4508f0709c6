# The JUnit tests of products and convolutions with OpenBLAS.
# needs: classes
# seconds: 3600
junit openblas
