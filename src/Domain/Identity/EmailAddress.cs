using System.Text;

namespace AssistantPlatform.Domain.Identity;

public static class EmailAddress
{
    public const int MaxLength = 254;

    /// <summary>The form in which two spellings of one address are equal.</summary>
    /// <remarks>Under invariant globalization .NET composes no characters: then only the case is levelled.</remarks>
    public static string Normalize(string address) => address.Normalize(NormalizationForm.FormC).ToLowerInvariant();

    /// <summary>Only the shape is checked: whether an address exists, nothing but a mail to it can tell.</summary>
    public static bool HasShape(string address)
    {
        var at = address.LastIndexOf('@');
        return at > 0
            && at < address.Length - 1
            && !address.Any(character => char.IsWhiteSpace(character) || char.IsControl(character));
    }
}
