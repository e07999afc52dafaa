using AssistantPlatform.Application.Conversations;

namespace AssistantPlatform.Application.UnitTests.Conversations;

internal sealed class StreamedTextTests
{
    private const string Smile = "😀";

    [Test]
    public void Passes_ordinary_text_on_as_it_is()
    {
        Assert.That(new StreamedText().Clean("Grüezi 你好 😀"), Is.EqualTo("Grüezi 你好 😀"));
    }

    [Test]
    public void Takes_out_what_the_database_refuses()
    {
        Assert.That(new StreamedText().Clean("\0a\0b\0"), Is.EqualTo("ab"));
    }

    [Test]
    public void Holds_half_a_character_back_until_the_other_half_is_there()
    {
        var text = new StreamedText();

        Assert.That(text.Clean("a" + Smile[..1]), Is.EqualTo("a"));
        Assert.That(text.Clean(Smile[1..] + "b"), Is.EqualTo(Smile + "b"));
    }

    [Test]
    public void Joins_the_halves_over_pieces_that_hold_nothing()
    {
        var text = new StreamedText();

        Assert.That(text.Clean(Smile[..1]), Is.Empty);
        Assert.That(text.Clean("\0"), Is.Empty);
        Assert.That(text.Clean(""), Is.Empty);
        Assert.That(text.Clean(Smile[1..]), Is.EqualTo(Smile));
    }

    [Test]
    public void Gives_the_same_text_however_it_is_cut()
    {
        const string whole = "a😀b👍🏽 ü\0 c😀";
        for (var size = 1; size <= whole.Length; size++)
        {
            var text = new StreamedText();
            var pieces = whole.Chunk(size).Select(piece => text.Clean(new string(piece)));

            Assert.That(string.Concat(pieces), Is.EqualTo(whole.Replace("\0", "", StringComparison.Ordinal)));
        }
    }
}
