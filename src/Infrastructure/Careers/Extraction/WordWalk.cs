using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using WordText = DocumentFormat.OpenXml.Wordprocessing.Text;

namespace AssistantPlatform.Infrastructure.Careers.Extraction;

/// <summary>Goes through what Word shows, in the order of the document.</summary>
internal sealed class WordWalk
{
    private const char BetweenCells = '\t';

    private readonly StringBuilder _text = new();

    public string Text => _text.ToString();

    public void Read(OpenXmlElement? element)
    {
        switch (element)
        {
            case null or DeletedRun or MoveFromRun or ParagraphProperties or RunProperties:
            case Run { RunProperties.Vanish: { } hidden } when hidden.Val is not { Value: false }:
                break;
            case AlternateContent alternatives:
                Read(alternatives.FirstChild);
                break;
            case WordText text:
                _text.Append(text.Text);
                break;
            case NoBreakHyphen:
                _text.Append('-');
                break;
            case TabChar:
                _text.Append('\t');
                break;
            case Break or CarriageReturn:
                _text.Append('\n');
                break;
            case TextBoxContent box:
                _text.Append('\n');
                ReadAll(box);
                break;
            case Paragraph paragraph:
                ReadAll(paragraph);
                _text.Append('\n');
                break;
            // In places where the library expects none, it knows neither text nor paragraphs by their types.
            case OpenXmlUnknownElement { LocalName: "t" } text:
                _text.Append(text.InnerText);
                break;
            case OpenXmlUnknownElement { LocalName: "p" } paragraph:
                ReadAll(paragraph);
                _text.Append('\n');
                break;
            case TableRow row:
                ReadRow(row);
                break;
            default:
                ReadAll(element);
                break;
        }
    }

    private void ReadAll(OpenXmlElement parent)
    {
        foreach (var child in parent.ChildElements)
        {
            Read(child);
        }
    }

    /// <summary>Cells that stand beside each other stay in one line, unless they have several.</summary>
    private void ReadRow(TableRow row)
    {
        foreach (var cell in row.Elements<TableCell>())
        {
            ReadAll(cell);
            if (_text.Length > 0 && _text[^1] == '\n' && cell != row.LastChild)
            {
                _text.Length--;
                _text.Append(BetweenCells);
            }
        }
    }
}
