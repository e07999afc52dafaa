using FluentValidation;

namespace AssistantPlatform.Application.Common;

internal static class StorableText
{
    /// <summary>PostgreSQL stores no NUL, and refuses one also where it is only asked for.</summary>
    public static IRuleBuilderOptions<T, string?> IsStorable<T>(this IRuleBuilder<T, string?> rule) => rule
        .Must(text => text is null || !text.Contains('\0', StringComparison.Ordinal))
        .WithMessage("'{PropertyName}' must not contain NUL characters.");
}
