using System.Text;
using AssistantPlatform.Application.Careers.Documents;
using AssistantPlatform.Domain.Careers;

namespace AssistantPlatform.Application.UnitTests.Careers;

internal sealed class FileSnifferTests
{
    private static IEnumerable<TestCaseData> Beginnings()
    {
        yield return new TestCaseData("%PDF-1.7\n"u8.ToArray(), "resume.txt", DocumentType.Pdf);
        yield return new TestCaseData("PK\u0003\u0004..."u8.ToArray(), "resume.pdf", DocumentType.Docx);
        yield return new TestCaseData("Ada Lovelace"u8.ToArray(), "resume.pdf", DocumentType.Text);
        yield return new TestCaseData("# Ada"u8.ToArray(), "Resume.MD", DocumentType.Markdown);
        yield return new TestCaseData("<p align=\"center\">\n# Engine"u8.ToArray(), "README.md", DocumentType.Markdown);
        yield return new TestCaseData("{ \"basics\": {} }"u8.ToArray(), "resume.txt", DocumentType.JsonResume);
        yield return new TestCaseData("\uFEFFZoë"u8.ToArray(), "resume.txt", DocumentType.Text);
        yield return new TestCaseData(Encoding.Latin1.GetBytes("Zoë Müller"), "resume.txt", DocumentType.Text);
        yield return new TestCaseData(Encoding.Unicode.GetBytes("Zoë Müller"), "resume.txt", DocumentType.Text);
        yield return new TestCaseData(Encoding.BigEndianUnicode.GetBytes("Zoë Müller"), "resume.txt", DocumentType.Text);
    }

    [TestCaseSource(nameof(Beginnings))]
    public void Tells_a_file_by_how_it_begins_not_by_its_name(byte[] head, string name, DocumentType expected)
    {
        Assert.That(FileSniffer.TypeOf(head, name), Is.EqualTo(expected));
    }

    private static IEnumerable<byte[]> Others()
    {
        yield return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];
        yield return [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
        yield return [0x4D, 0x5A, 0x90, 0x00, 0x03, 0x00, 0x00, 0x00];
        yield return "<!DOCTYPE html><title>Resume</title>"u8.ToArray();
        yield return "  <script>alert(1)</script>"u8.ToArray();
        yield return @"{\rtf1\ansi Ada}"u8.ToArray();
    }

    [TestCaseSource(nameof(Others))]
    public void Takes_nothing_else_whatever_it_is_called(byte[] head)
    {
        Assert.That(FileSniffer.TypeOf(head, "resume.pdf"), Is.Null);
    }
}
