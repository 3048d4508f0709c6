package neuralstyle.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import neuralstyle.options.TransferOptions;

/** The texts of the dialog's fields, without its windows. */
class TransferDialogTest {

	@ParameterizedTest
	@ValueSource(strings = {
		"content=a style=b",
		"content=a stack style=b height=64",
		"content=a channels=1,3 style=b|c|d style_shares=50|30|20",
		"content=a style=b|c regions=labels feather=2.5 weights=zoo strength=70",
		"content=a style=b preset=quick height=64 start=drawing threads=2",
		"content=a style=b title=mine plot save_every=5 save_to=pictures" })
	void everyFieldKeepsItsValue(String options) {
		assertEquals(options, FieldTexts.options(FieldTexts.of(TransferOptions.parse(options))).toString());
	}

	@Test
	void aPresetChangesOnlyWhatItHolds() {
		Map<String, String> texts = FieldTexts.of(TransferOptions.parse("content=a stack channels=1,2 style=b|c "
			+ "style_shares=70|30 regions=labels feather=3 weights=zoo title=mine strength=70 epochs=1"));
		texts.put("preset", "quick");
		texts.putAll(new PresetValues().of("quick"));
		assertEquals("content=a stack channels=1,2 style=b|c style_shares=70|30 regions=labels feather=3 preset=quick weights=zoo "
			+ "title=mine", FieldTexts.options(texts).toString());
	}

	@Test
	void aGridsCellIsOpenedWithAllOfIt() {
		TransferDialog.use(TransferOptions.parse("content=a channels=2 style=b|c regions=labels feather=3 weights=zoo strength=70"));
		assertEquals("content=a channels=2 style=b|c regions=labels feather=3 weights=zoo strength=70",
			FieldTexts.options(TransferDialog.last()).toString());
	}
}
