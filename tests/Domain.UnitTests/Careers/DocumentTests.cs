using AssistantPlatform.Domain.Careers;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Identity;

namespace AssistantPlatform.Domain.UnitTests.Careers;

internal sealed class DocumentTests
{
    private static readonly string Useful = string.Concat(Enumerable.Repeat("Wrote a program. ", 20));

    [Test]
    public void Waits_for_its_text_from_the_beginning()
    {
        var document = NewDocument();

        Assert.That((document.TextStatus, document.Awaits(1), document.Text), Is.EqualTo((TextStatus.Pending, true, (string?)null)));
    }

    [Test]
    public void Keeps_its_text_while_it_is_read_again_and_waits_only_for_the_new_reading()
    {
        var document = NewDocument();
        document.Note(ExtractedText.Of(Useful));

        document.ReadAgain();

        Assert.That((document.Awaits(1), document.Awaits(2)), Is.EqualTo((false, true)));
        Assert.That((document.Text, document.TextLength), Is.EqualTo((Useful, Useful.Length)));
    }

    [Test]
    public void Awaits_nothing_once_its_text_is_known()
    {
        var document = NewDocument();

        document.Note(new ExtractedText(TextStatus.Password));

        Assert.That((document.Awaits(1), document.TextLength), Is.EqualTo((false, 0)));
    }

    private static IEnumerable<TestCaseData> Texts()
    {
        yield return new TestCaseData(Useful, TextStatus.Ok);
        yield return new TestCaseData("Ada Byron, analyst in London since 1842", TextStatus.Ok);
        yield return new TestCaseData("Short, but words", TextStatus.LowQuality);
        yield return new TestCaseData(string.Concat(Enumerable.Repeat("§$ a% ", 100)), TextStatus.LowQuality);
        yield return new TestCaseData(Useful + "\uFFFD", TextStatus.LowQuality);
        yield return new TestCaseData("•", TextStatus.NoText);
        yield return new TestCaseData("", TextStatus.NoText);
        yield return new TestCaseData(new string('a', Document.TextMaxLength + 1), TextStatus.TooLarge);
    }

    [TestCaseSource(nameof(Texts))]
    public void Knows_whether_a_text_is_of_use(string text, TextStatus expected)
    {
        Assert.That(ExtractedText.Of(text).Status, Is.EqualTo(expected));
    }

    private static Document NewDocument() => Document.Receive(
        TypedId.New<UserId>(), new ReceivedFile(TypedId.New<DocumentId>(), "resume.pdf", DocumentType.Pdf, Size: 1));
}
