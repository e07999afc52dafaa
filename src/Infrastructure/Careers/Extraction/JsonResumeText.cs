using System.Text;
using System.Text.Json;
using AssistantPlatform.Application.Careers.Resumes;
using AssistantPlatform.Domain.Careers;

namespace AssistantPlatform.Infrastructure.Careers.Extraction;

/// <summary>A JSON Resume as people would write it down: a section for each of its parts, an entry in a line of its own.</summary>
internal static class JsonResumeText
{
    private static readonly string[] AboutTheFile = ["$schema", "meta", "image"];

    public static ExtractedText Read(byte[] file)
    {
        using var json = JsonDocument.Parse(PlainText.Decode(file));
        if (!JsonResume.IsOne(json.RootElement))
        {
            return new ExtractedText(TextStatus.Unsupported);
        }

        var text = new StringBuilder();
        foreach (var section in json.RootElement.EnumerateObject().Where(IsOfThePerson))
        {
            text.Append('\n').AppendLine(section.Name.ToUpperInvariant());
            Write(section.Value, text);
        }

        return ExtractedText.Of(TextRepair.Of(text.ToString()));
    }

    private static bool IsOfThePerson(JsonProperty property) => !AboutTheFile.Contains(property.Name);

    private static void Write(JsonElement value, StringBuilder text)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                WriteEntry(value, text);
                break;
            case JsonValueKind.Array:
                foreach (var item in value.EnumerateArray())
                {
                    Write(item, text);
                }

                break;
            case JsonValueKind.String or JsonValueKind.Number:
                text.Append("- ").AppendLine(value.ToString());
                break;
        }
    }

    /// <summary>What is said of it in words first, then what it consists of.</summary>
    private static void WriteEntry(JsonElement entry, StringBuilder text)
    {
        var members = entry.EnumerateObject().Where(IsOfThePerson).Select(member => member.Value).ToList();
        var words = members.Where(member => member.ValueKind is JsonValueKind.String or JsonValueKind.Number)
            .Select(member => member.ToString()).Where(word => !string.IsNullOrWhiteSpace(word));
        text.AppendJoin(" · ", words).Append('\n');
        foreach (var member in members.Where(member => member.ValueKind is JsonValueKind.Object or JsonValueKind.Array))
        {
            Write(member, text);
        }
    }
}
