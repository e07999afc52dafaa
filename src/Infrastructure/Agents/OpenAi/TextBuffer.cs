using System.Text.Json;

namespace AssistantPlatform.Infrastructure.Agents.OpenAi;

/// <summary>Collects the text of several deltas, so that one string leaves per read from the network.</summary>
internal sealed class TextBuffer
{
    private char[] _chars = new char[128];
    private int _length;

    public void Append(ref Utf8JsonReader reader)
    {
        var needed = _length + Math.Max(reader.ValueSpan.Length, 1);
        if (needed > _chars.Length)
        {
            Array.Resize(ref _chars, Math.Max(needed, _chars.Length * 2));
        }

        try
        {
            _length += reader.CopyString(_chars.AsSpan(_length));
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair or broken UTF-8: the loss is shown, the rest of the answer goes on.
            _chars[_length++] = '\uFFFD';
        }
    }

    /// <summary>Null when nothing came since the last call. Databases refuse NUL in text, so it is left out.</summary>
    public string? Take()
    {
        if (_length == 0)
        {
            return null;
        }

        var text = new string(_chars, 0, _length).Replace("\0", "", StringComparison.Ordinal);
        _length = 0;
        return text;
    }
}
