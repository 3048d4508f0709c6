package neuralstyle.vgg;

/** How VGG-19's 2 x 2 pooling with stride 2 joins four values into one; odd rows and columns at the end are left out. */
public enum Pooling {
	/** The mean of the four, as Gatys, Ecker and Bethge (arXiv:1508.06576, section 2) recommend for style transfer. */
	AVERAGE,
	/** The largest of the four, as the network was trained. */
	MAX
}
