using System.Text;
using AssistantPlatform.Infrastructure.Pipelines;

namespace AssistantPlatform.Infrastructure.IntegrationTests.Pipelines;

internal sealed class AngleSharpPageReaderTests
{
    private readonly AngleSharpPageReader _reader = new();

    [Test]
    public void Keeps_what_a_person_reads_and_leaves_out_what_stands_around_it()
    {
        var page = Read("""
            <html><head><title> The  story </title><style>p { color: red }</style></head><body>
            <nav><a href="/">Home</a></nav>
            <h1>Once</h1><p>upon a <b>time</b>,<br>there   was
            a page.<p>And <a href="x">so on</a>.</p>
            <ul><li>One<li>Two</ul><script>if (1 < 2) { alert("<p>no</p>") }</script>
            <footer>Imprint</footer></body></html>
            """);

        Assert.That(page.Text.Split('\n'), Is.EqualTo(["Once", "upon a time,", "there was a page.", "And so on.", "One", "Two"]));
        Assert.That(page.Title, Is.EqualTo("The story"));
    }

    [Test]
    public void Reads_the_part_that_the_page_calls_its_main_one() =>
        Assert.That(Read("<div>Menu</div><main><p>Story</p></main><div>More</div>").Text, Is.EqualTo("Story"));

    [TestCase("iso-8859-1")]
    [TestCase(null)]
    public void Understands_how_the_page_is_written(string? charset)
    {
        var html = Encoding.Latin1.GetBytes("<meta charset=iso-8859-1><p>Zürich</p>");

        Assert.That(_reader.Read(html, charset).Value.Text, Is.EqualTo("Zürich"));
    }

    [TestCase("<div>")]
    [TestCase("<b><i>")]
    [TestCase("<table><tr><td>")]
    [TestCase("<x-y z>")]
    public void Refuses_a_page_that_is_made_to_keep_it_busy(string opening)
    {
        var html = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(opening, 100_000)));

        Assert.That(_reader.Read(html, charset: null).Error?.Code, Is.EqualTo("pipelines.page_not_read"));
    }

    [Test]
    public void Takes_many_paragraphs_that_nobody_closed() =>
        Assert.That(
            Read(string.Concat(Enumerable.Repeat("<p>Line<br>", 5_000))).Text.Split('\n'), Has.Length.EqualTo(5_000));

    private Application.Pipelines.BuiltIn.ReadablePage Read(string html) =>
        _reader.Read(Encoding.UTF8.GetBytes(html), "utf-8").Value;
}
