using AssistantPlatform.Domain.Common;

namespace AssistantPlatform.Domain.UnitTests.Common;

internal sealed class ComposedTextTests
{
    [TestCase("plain text", "plain text")]
    [TestCase("e\u0301", "\u00e9")]
    [TestCase("\u00e9", "\u00e9")]
    [TestCase("s\u0307\u0323", "\u1e69")]
    [TestCase("s\u0323\u0307", "\u1e69")]
    [TestCase("e\u0302\u0301", "\u1ebf")]
    [TestCase("a\u0334\u0301", "\u00e1\u0334")]
    [TestCase("\u212b", "\u00c5")]
    [TestCase("\u0958", "\u0915\u093c")]
    [TestCase("\u1112\u1161\u11ab", "\ud55c")]
    [TestCase("\ufb01", "\ufb01")]
    [TestCase("\u0301", "\u0301")]
    public void Spells_in_one_way_what_looks_the_same(string text, string composed) =>
        Assert.That(ComposedText.Of(text), Is.EqualTo(composed));
}
