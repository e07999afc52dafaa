using AssistantPlatform.Infrastructure.Careers;

namespace AssistantPlatform.Infrastructure.IntegrationTests.Careers;

internal sealed class PostingTextTests
{
    private readonly PostingText _text = new();

    [TestCase("<h2>Who we  are</h2><p>One.<p>Two<br>three.", "### Who we are\n\nOne.\n\nTwo  \nthree.")]
    [TestCase("<p>We look for a <b> lead </b>in <em>Vienna</em>.</p>", "We look for a **lead** in Vienna.")]
    [TestCase("<ul><li>One</li><li>Two<ol><li>a</li><li>b</li></ol></li></ul>", "- One\n- Two\n  1. a\n  2. b")]
    [TestCase("<li>Bare</li>", "- Bare")]
    [TestCase("<div><div>Deep</div> words <div>here</div></div>", "Deep\n\nwords\n\nhere")]
    [TestCase("<a href='https://example.com/a(b)'>Apply</a>", "[Apply](https://example.com/a%28b%29)")]
    [TestCase("<table><tr><td>Pay<td>A lot</table>", "Pay | A lot")]
    [TestCase("Plain &amp; simple", "Plain & simple")]
    [TestCase("5+ years - and more", "5+ years - and more")]
    [TestCase("&lt;p&gt;Once&lt;/p&gt;", "Once")]
    [TestCase("&amp;lt;p&amp;gt;Twice&amp;lt;/p&amp;gt;", "Twice")]
    public void Writes_markup_down_as_Markdown(string html, string markdown) =>
        Assert.That(_text.MarkdownOf(html), Is.EqualTo(markdown));

    [TestCase("<script>alert(1)</script><p onclick='x()'>Text</p>", "Text")]
    [TestCase("<a href='javascript:alert(1)'>Click</a>", "Click")]
    [TestCase("<img src=x onerror=alert(1)><style>p{}</style>", "")]
    [TestCase("<p>&lt;img src=x onerror=alert(1)&gt;", @"\<img src=x onerror=alert(1)>")]
    [TestCase("<p>[x](javascript:alert(1))", @"\[x\](javascript:alert(1))")]
    [TestCase("<p># No heading</p><p>1. No list</p>", "\\# No heading\n\n1\\. No list")]
    public void Lets_nothing_through_that_does_something(string html, string markdown) =>
        Assert.That(_text.MarkdownOf(html), Is.EqualTo(markdown));

    [TestCase("<div>")]
    [TestCase("<b>")]
    [TestCase("<ul><li>")]
    public void Stands_markup_that_is_deeper_than_any_posting(string element) =>
        Assert.That(() => _text.MarkdownOf(string.Concat(Enumerable.Repeat(element, 20_000)) + "x"), Throws.Nothing);
}
