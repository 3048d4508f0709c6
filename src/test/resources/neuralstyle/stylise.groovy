#@ CommandService commands
#@ ij.ImagePlus content
#@ ij.ImagePlus style
#@ Integer height
#@output ij.ImagePlus stylised
#@output String reason

module = commands.run("neuralstyle.plugin.NeuralStyleCommand", true,
	"content", content, "style", style, "height", height, "epochs", 1, "colour", "content").get()
stylised = module.getOutput("result")
reason = module.cancelReason
