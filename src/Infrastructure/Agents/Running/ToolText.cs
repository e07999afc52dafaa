using System.Text;

namespace AssistantPlatform.Infrastructure.Agents.Running;

/// <summary>Keeps the result of one tool from filling the model's context.</summary>
internal static class ToolText
{
    public const int MaxBytes = 64 * 1024;

    private const string CutMark = "\n[The result was longer and is cut here.]";

    public static string Cap(string text)
    {
        // No character takes more than three bytes of UTF-8 per UTF-16 unit, so most results need no counting.
        if (text.Length <= MaxBytes / 3 || Encoding.UTF8.GetByteCount(text) <= MaxBytes)
        {
            return text;
        }

        var bytes = Encoding.UTF8.GetBytes(text);
        var end = MaxBytes - CutMark.Length;
        while (IsContinuation(bytes[end]))
        {
            end--;
        }

        return Encoding.UTF8.GetString(bytes, 0, end) + CutMark;
    }

    private static bool IsContinuation(byte value) => (value & 0xC0) == 0x80;
}
