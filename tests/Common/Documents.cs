using System.IO.Compression;
using System.Text;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace AssistantPlatform.Tests.Common;

/// <summary>Files as people bring them, and as people bring them who mean no good.</summary>
public static class Documents
{
    private const string WordSpace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    /// <summary>Long enough to be of use.</summary>
    public static string[] Lines { get; } =
    [
        "Ada Lovelace, Analyst of Engines", "ada@example.com, London",
        "Wrote the first program for a machine that was never finished.",
        "Translated and annotated a memoir on the Analytical Engine, notes A to G.",
        "Languages: English, French, Italian. Skills: mathematics, logic, poetry.",
    ];

    /// <summary>A page for each list of lines.</summary>
    public static byte[] Pdf(params string[][] pages)
    {
        using var builder = new PdfDocumentBuilder();
        var font = builder.AddStandard14Font(Standard14Font.Helvetica);
        foreach (var lines in pages)
        {
            var page = builder.AddPage(PageSize.A4);
            for (var line = 0; line < lines.Length; line++)
            {
                page.AddText(lines[line], 11, new PdfPoint(50, 780 - (20 * line)), font);
            }
        }

        return builder.Build();
    }

    /// <summary>Columns beside each other, one written after the other.</summary>
    public static byte[] PdfOfColumns(params string[][] columns) => PdfOf([.. columns.SelectMany(
        (lines, column) => lines.Select((text, line) => (text, 50 + (260 * column), 780 - (20 * line))))]);

    /// <summary>A page whose lines are written in the order given.</summary>
    /// <param name="lines">Each with the place where it begins, in points from the page's left and bottom.</param>
    public static byte[] PdfOf(params (string Text, int Left, int Bottom)[] lines)
    {
        using var builder = new PdfDocumentBuilder();
        var font = builder.AddStandard14Font(Standard14Font.Helvetica);
        var page = builder.AddPage(PageSize.A4);
        foreach (var (text, left, bottom) in lines)
        {
            page.AddText(text, 10, new PdfPoint(left, bottom), font);
        }

        return builder.Build();
    }

    /// <summary>A page that only shows a grey square, as a scanner makes them.</summary>
    public static byte[] Scan => RawPdf("q 500 0 0 700 50 50 cm /Scan Do Q"u8.ToArray());

    /// <summary>It opens with a password that nobody knows.</summary>
    public static byte[] LockedPdf => RawPdf(
        "BT ET"u8.ToArray(),
        $"/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <{new string('1', 64)}> /U <{new string('2', 64)}> >> "
            + $"/ID [<{new string('3', 32)}> <{new string('3', 32)}>]");

    /// <summary>Small, until its page is unpacked.</summary>
    public static byte[] PdfBomb => RawPdf(Deflated(600_000_000), content: "/Filter /FlateDecode ");

    /// <param name="paragraphs">What stands between paragraph marks, as XML.</param>
    public static byte[] Docx(params string[] paragraphs) =>
        DocxOf(string.Concat(paragraphs.Select(paragraph => $"<w:p>{paragraph}</w:p>")));

    /// <param name="body">Of the document, as XML.</param>
    public static byte[] DocxOf(string body, params (string Path, string Content)[] more) => Zip(
    [
        ("[Content_Types].xml", """
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
            <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
            <Default Extension="xml" ContentType="application/xml"/>
            <Override PartName="/word/document.xml"
              ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>
            """),
        ("_rels/.rels", """
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1"
              Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>
            </Relationships>
            """),
        ("word/document.xml", $"<w:document xmlns:w=\"{WordSpace}\"><w:body>{body}</w:body></w:document>"),
        .. more,
    ]);

    public static string Run(string text) => $"<w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r>";

    public static byte[] Zip(params (string Path, string Content)[] entries)
    {
        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create))
        {
            foreach (var (path, content) in entries)
            {
                using var entry = archive.CreateEntry(path).Open();
                entry.Write(Encoding.UTF8.GetBytes(content));
            }
        }

        return file.ToArray();
    }

    private static byte[] Deflated(int length)
    {
        using var packed = new MemoryStream();
        using (var deflate = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            var blanks = Encoding.ASCII.GetBytes(new string(' ', 1_000_000));
            for (var written = 0; written < length; written += blanks.Length)
            {
                deflate.Write(blanks);
            }
        }

        return packed.ToArray();
    }

    /// <summary>Objects one after the other, without a table of where they are: readers then look for them.</summary>
    private static byte[] RawPdf(byte[] page, string trailer = "", string content = "")
    {
        using var file = new MemoryStream();
        file.Write(Encoding.ASCII.GetBytes($"""
            %PDF-1.4
            1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj
            2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj
            3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R
              /Resources << /XObject << /Scan 5 0 R >> >> >> endobj
            5 0 obj << /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 1 >>
            stream
            x
            endstream endobj
            4 0 obj << {content}/Length {page.Length} >>
            stream

            """));
        file.Write(page);
        file.Write(Encoding.ASCII.GetBytes($"\nendstream endobj\ntrailer << /Root 1 0 R /Size 6 {trailer} >>\n%%EOF\n"));
        return file.ToArray();
    }
}
