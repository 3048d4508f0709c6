package neuralstyle.run;

import java.util.ArrayList;
import java.util.List;

import neuralstyle.error.InputException;
import neuralstyle.image.LabelRegions;
import neuralstyle.image.StackFrames;
import neuralstyle.provenance.SeenImages;
import neuralstyle.transfer.SharedLook;
import neuralstyle.transfer.TransferImages;

/**
 * What a run over a stack is asked for at each of its positions, the labels dealt out once for all of them. A position where a
 * style has no region stays as the content image shows it; in a scene the next one goes on from the last that changed.
 */
public final class FrameRequests {

	private final RunRequest request;
	private final StackFrames frames;
	private final List<String> reasons = new ArrayList<>();

	/** @throws InputException with a sentence for the user if the label image, if there is one, does not go with the others */
	FrameRequests(RunRequest request) {
		this.request = request.labels() == null ? request.withLabels() : request;
		frames = new StackFrames(request.content());
	}

	/**
	 * What a preview shows of a run: what the content image does, or, if that stays as it is, the first position that does not.
	 *
	 * @param request with its labels dealt
	 * @throws InputException with a sentence for the user if nothing would change
	 */
	public static RunRequest previewed(RunRequest request) {
		if (!request.options().stack() || request.images().regions() == null)
			return request;
		int current = new StackFrames(request.content()).current();
		return request.whyUnchanged(current) == null ? request.frame(current, false) : new FrameRequests(request).firstChanged();
	}

	/** What a run will see of its images; as long a stack is read once for it. */
	static SeenImages seen(RunRequest request) {
		if (!request.options().stack())
			return SeenImages.of(request.plain());
		FrameRequests requests = new FrameRequests(request);
		requests.firstChanged();
		SeenImages.Collector collector = new SeenImages.Collector();
		for (int index = 0; index < requests.count(); index++)
			requests.seen(index, collector);
		return collector.seen();
	}

	/** Of the whole stack. */
	RunRequest request() {
		return request;
	}

	int count() {
		return frames.count();
	}

	/** Whether a position goes on from the picture of one before. */
	boolean goesOn(int index) {
		int before = index;
		while (frames.goesOn(before)) {
			before--;
			if (whyUnchanged(before) == null)
				return true;
		}
		return false;
	}

	RunRequest get(int index) {
		return request.frame(index, goesOn(index));
	}

	/** As in "no label"; null if the position is to change. */
	String whyUnchanged(int index) {
		while (reasons.size() <= index)
			reasons.add(request.whyUnchanged(reasons.size()));
		return reasons.get(index);
	}

	/**
	 * The first position that is to change.
	 *
	 * @throws InputException with a sentence for the user if there is none
	 */
	RunRequest firstChanged() {
		int labelled = 0;
		for (int index = 0; index < count(); index++)
			if (whyUnchanged(index) == null)
				return get(index);
			else if (whyUnchanged(labelled).equals(LabelRegions.NO_LABEL))
				labelled = index;
		get(labelled).plain();
		throw new AssertionError("A position without regions has a sentence.");
	}

	/** The look of all positions that change, each seen by the collector too. */
	SharedLook look(SeenImages.Collector collector) {
		return SharedLook.of(count(), index -> seen(index, collector));
	}

	private TransferImages seen(int index, SeenImages.Collector collector) {
		RunRequest frame = get(index);
		if (whyUnchanged(index) != null) {
			collector.addUnchanged(frame.plainContent());
			return null;
		}
		TransferImages plain = frame.plain();
		collector.add(plain);
		return plain;
	}
}
