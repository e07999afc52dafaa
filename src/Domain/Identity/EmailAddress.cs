using AssistantPlatform.Domain.Common;

namespace AssistantPlatform.Domain.Identity;

public static class EmailAddress
{
    public const int MaxLength = 254;

    /// <summary>The form in which two spellings of one address are equal.</summary>
    public static string Normalize(string address) => ComposedText.Of(address).ToLowerInvariant();

    /// <summary>Only the shape is checked: whether an address exists, nothing but a mail to it can tell.</summary>
    public static bool HasShape(string address)
    {
        var at = address.LastIndexOf('@');
        return at > 0
            && at < address.Length - 1
            && !address.Any(character => char.IsWhiteSpace(character) || char.IsControl(character));
    }
}
