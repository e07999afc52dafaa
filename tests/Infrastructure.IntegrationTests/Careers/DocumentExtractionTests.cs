using System.Text;
using AssistantPlatform.Domain.Careers;
using AssistantPlatform.Infrastructure.Careers.Extraction;
using AssistantPlatform.Tests.Common;

namespace AssistantPlatform.Infrastructure.IntegrationTests.Careers;

internal sealed class DocumentExtractionTests
{
    [Test]
    public void Reads_the_pages_of_a_pdf()
    {
        var text = DocumentExtraction.Extract(Documents.Pdf(Documents.Lines, ["Second page"]), DocumentType.Pdf);

        Assert.That(text.Status, Is.EqualTo(TextStatus.Ok));
        AssertInOrder(text.Text!, [.. Documents.Lines, "Second page"]);
    }

    [Test]
    public void Reads_one_column_after_the_other()
    {
        string[] left = ["Experience", "Analyst of Engines", "1842 to 1843"];
        string[] right = ["Education", "Taught by Augustus De Morgan"];

        var text = DocumentExtraction.Extract(Documents.PdfOfColumns(left, right), DocumentType.Pdf);

        AssertInOrder(text.Text!, [.. left, .. right]);
    }

    [Test]
    public void Reads_headings_above_what_they_head_when_they_were_all_painted_first()
    {
        var file = Documents.PdfOf(
            ("Skills", 50, 780), ("Languages", 50, 700),
            ("Experience", 310, 780), ("Education", 310, 700),
            ("Mathematics", 50, 760), ("Poetry", 50, 740), ("French", 50, 680),
            ("Analyst of Engines", 310, 760), ("1842 to 1843", 310, 740), ("Taught by Augustus De Morgan", 310, 680));

        var text = DocumentExtraction.Extract(file, DocumentType.Pdf);

        AssertInOrder(
            text.Text!,
            [
                "Skills", "Mathematics", "Poetry", "Languages", "French",
                "Experience", "Analyst of Engines", "1842 to 1843", "Education", "Taught by Augustus De Morgan",
            ]);
    }

    [Test]
    public void Reads_columns_apart_also_when_what_is_above_and_below_them_was_painted_first()
    {
        var file = Documents.PdfOf(
            ("Ada Lovelace, analyst of engines, who is to be reached in London", 50, 780), ("The first page of this is also its last one", 50, 40),
            ("Skills", 50, 740), ("Mathematics", 50, 720),
            ("Experience", 310, 740), ("1842 to 1843", 310, 720));

        var text = DocumentExtraction.Extract(file, DocumentType.Pdf);

        AssertInOrder(text.Text!, ["Ada Lovelace", "Skills", "Mathematics", "Experience", "1842 to 1843"]);
    }

    [Test]
    public void Reads_a_word_document_in_its_order_with_tables_and_without_what_was_deleted_or_hidden()
    {
        var file = Documents.DocxOf(
            $"<w:p>{Documents.Run("Ada ")}{Documents.Run("Lovelace")}</w:p>"
            + $"<w:tbl><w:tr><w:tc><w:p>{Documents.Run("1842")}</w:p></w:tc><w:tc><w:p>{Documents.Run("Analyst")}</w:p></w:tc></w:tr></w:tbl>"
            + "<w:p><w:r><w:t>up</w:t><w:noBreakHyphen/><w:t>to date</w:t></w:r>"
            + "<w:del><w:r><w:delText>deleted</w:delText></w:r></w:del>"
            + "<w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r></w:p>"
            + $"<w:p>{Documents.Run("The end")}</w:p>");

        var text = DocumentExtraction.Extract(file, DocumentType.Docx);

        Assert.That(text.Text, Is.EqualTo("Ada Lovelace\n1842\tAnalyst\nup-to date\nThe end"));
    }

    [Test]
    public void Reads_a_text_box_once_wherever_it_stands()
    {
        const string mc = "http://schemas.openxmlformats.org/markup-compatibility/2006";
        const string shape = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape";
        var box = $"<w:txbxContent><w:p>{Documents.Run("Award of 1843")}</w:p></w:txbxContent>";
        var file = Documents.DocxOf(
            $"<w:p>{Documents.Run("Before")}</w:p><w:p><w:r><mc:AlternateContent xmlns:mc=\"{mc}\" xmlns:s=\"{shape}\">"
            + $"<mc:Choice Requires=\"s\"><w:drawing><s:wsp><s:txbx>{box}</s:txbx></s:wsp></w:drawing></mc:Choice>"
            + $"<mc:Fallback><w:pict>{box}</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p><w:p>{Documents.Run("After")}</w:p>");

        var text = DocumentExtraction.Extract(file, DocumentType.Docx);

        Assert.That(text.Text, Is.EqualTo("Before\nAward of 1843\n\nAfter"));
    }

    [TestCase("utf-8")]
    [TestCase("utf-16LE")]
    [TestCase("utf-16BE")]
    [TestCase("latin1")]
    public void Finds_out_how_a_text_was_written_down(string encoding)
    {
        var bytes = Encoding.GetEncoding(encoding).GetBytes("Zoë Müller, Résumé");

        Assert.That(DocumentExtraction.Extract(bytes, DocumentType.Text).Text, Is.EqualTo("Zoë Müller, Résumé"));
    }

    [Test]
    public void Leaves_out_what_a_markdown_file_says_of_itself()
    {
        var text = DocumentExtraction.Extract("---\ntitle: Resume\n---\n# Ada"u8.ToArray(), DocumentType.Markdown);

        Assert.That(text.Text, Is.EqualTo("# Ada"));
    }

    [Test]
    public void Writes_a_json_resume_as_people_would()
    {
        var json = """
            { "basics": { "name": "Ada", "label": "Analyst" }, "work": [ { "name": "Engines", "highlights": ["Notes"] } ], "meta": { "v": 1 } }
            """u8.ToArray();

        var text = DocumentExtraction.Extract(json, DocumentType.JsonResume);

        Assert.That(text.Text, Is.EqualTo("BASICS\nAda · Analyst\n\nWORK\nEngines\n- Notes"));
    }

    private static IEnumerable<TestCaseData> Wrong()
    {
        var pdf = Documents.Pdf(Documents.Lines);
        yield return new TestCaseData(Documents.LockedPdf, DocumentType.Pdf, TextStatus.Password);
        yield return new TestCaseData(Documents.Scan, DocumentType.Pdf, TextStatus.NoText);
        yield return new TestCaseData("%PDF-1.7\nnothing"u8.ToArray(), DocumentType.Pdf, TextStatus.Corrupt);
        yield return new TestCaseData(pdf[..(pdf.Length / 3)], DocumentType.Pdf, TextStatus.Corrupt);
        yield return new TestCaseData(
            Documents.Pdf([.. Enumerable.Repeat(Documents.Lines, 31)]), DocumentType.Pdf, TextStatus.TooLarge);
        yield return new TestCaseData("PK\u0003\u0004 nothing"u8.ToArray(), DocumentType.Docx, TextStatus.Corrupt);
        yield return new TestCaseData(Documents.Zip(("xl/workbook.xml", "<x/>")), DocumentType.Docx, TextStatus.Unsupported);
        yield return new TestCaseData(Documents.Zip(("word/document.xml", "<x/>")), DocumentType.Docx, TextStatus.Corrupt);
        yield return new TestCaseData(
            Documents.DocxOf("", ("word/media.bin", new string('0', 51 * 1024 * 1024))), DocumentType.Docx, TextStatus.TooLarge);
        yield return new TestCaseData(
            Documents.Zip([.. Enumerable.Range(0, 1_001).Select(number => ($"word/{number}", ""))]),
            DocumentType.Docx,
            TextStatus.TooLarge);
        yield return new TestCaseData("{ \"name\": \"Ada\" }"u8.ToArray(), DocumentType.JsonResume, TextStatus.Unsupported);
        yield return new TestCaseData("{ \"basics\": "u8.ToArray(), DocumentType.JsonResume, TextStatus.Corrupt);
    }

    [TestCaseSource(nameof(Wrong))]
    public void Says_what_is_wrong_with_a_file(byte[] file, DocumentType type, TextStatus expected)
    {
        var text = DocumentExtraction.Extract(file, type);

        Assert.That((text.Status, text.Text), Is.EqualTo((expected, (string?)null)).Or.EqualTo((expected, "")));
    }

    private static void AssertInOrder(string text, string[] phrases)
    {
        var places = phrases.Select(phrase => text.IndexOf(phrase, StringComparison.Ordinal)).ToList();

        Assert.That(places, Is.Ordered.Ascending.And.All.GreaterThanOrEqualTo(0), text);
    }
}
