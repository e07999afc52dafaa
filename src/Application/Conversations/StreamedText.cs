namespace AssistantPlatform.Application.Conversations;

/// <summary>
/// Makes text that arrives in pieces fit to be sent and stored piece by piece: no NUL, which PostgreSQL refuses,
/// and no character cut in two, which would be sent as two wrong ones.
/// </summary>
internal sealed class StreamedText
{
    private string _held = "";

    public string Clean(string piece)
    {
        var text = _held.Length == 0 ? piece : _held + piece;
        _held = "";
        if (text.Contains('\0', StringComparison.Ordinal))
        {
            text = text.Replace("\0", "", StringComparison.Ordinal);
        }

        if (text.Length > 0 && char.IsHighSurrogate(text[^1]))
        {
            _held = text[^1..];
            text = text[..^1];
        }

        return text;
    }
}
