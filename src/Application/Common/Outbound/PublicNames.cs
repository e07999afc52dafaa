using System.Buffers;
using System.Text;

namespace AssistantPlatform.Application.Common.Outbound;

/// <summary>Host names that can be registered on the public internet; where they lead, only DNS knows.</summary>
internal static class PublicNames
{
    // The full stops that international names may be written with (RFC 3490).
    private static readonly char[] Dots = ['.', '\u3002', '\uFF0E', '\uFF61'];

    private static readonly string[] SpecialUse = [".localhost", ".local", ".internal", ".home.arpa"];

    /// <summary>No public name is a single word, and none ends in a number, in whatever script.</summary>
    public static bool Contain(string host)
    {
        var labels = host.TrimEnd(Dots).Split(Dots);
        var name = string.Join('.', labels);
        return labels.Length > 1
            && Rune.DecodeFromUtf16(labels[^1], out var first, out _) is OperationStatus.Done
            && Rune.IsLetter(first)
            && !SpecialUse.Any(suffix => name.EndsWith(suffix, StringComparison.OrdinalIgnoreCase));
    }
}
