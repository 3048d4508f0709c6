# The JUnit tests of products and convolutions with OpenBLAS.
# needs: classes
# seconds: 900
junit openblas
