using AssistantPlatform.Application.Conversations.Pipelines;

namespace AssistantPlatform.Application.UnitTests.Conversations;

internal sealed class DigestMaterialTests
{
    [Test]
    public void Leaves_texts_as_they_are_when_there_is_room_for_all()
    {
        string[] texts = ["one", "two", new string('a', 900)];

        Assert.That(DigestMaterial.Fit(texts, room: 906), Is.EqualTo(texts));
    }

    [Test]
    public void Cuts_the_long_ones_only_and_gives_them_what_the_short_ones_leave()
    {
        var (first, second) = ($"Once {new string('a', 5_000)} end.", $"Now {new string('b', 900)} done.");

        var fitted = DigestMaterial.Fit([first, "short", second], room: 1_605);

        Assert.That(fitted[0], Does.Match(@"^Once a+\n\n\[…\]\n\na+ end\.$").And.Length.InRange(790, 800));
        Assert.That(fitted[1], Is.EqualTo("short"));
        Assert.That(fitted[2], Does.Match(@"^Now b+\n\n\[…\]\n\nb+ done\.$").And.Length.InRange(790, 800));
    }

    [TestCase(600)]
    [TestCase(601)]
    [TestCase(602)]
    [TestCase(603)]
    public void Cuts_through_no_character(int room)
    {
        var text = string.Concat(Enumerable.Repeat("🦜", 1_000));

        var fitted = DigestMaterial.Fit([text], room).Single();

        Assert.That(fitted.Replace("🦜", "", StringComparison.Ordinal), Is.EqualTo(DigestMaterial.Gap));
        Assert.That(fitted, Has.Length.LessThanOrEqualTo(room));
    }
}
