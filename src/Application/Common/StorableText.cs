using FluentValidation;

namespace AssistantPlatform.Application.Common;

public static class StorableText
{
    /// <summary>PostgreSQL refuses NUL, in what is stored as well as in what is searched for.</summary>
    public static IRuleBuilderOptions<T, string?> IsStorable<T>(this IRuleBuilder<T, string?> rule) => rule
        .Must(text => text?.Contains('\0', StringComparison.Ordinal) != true)
        .WithMessage("'{PropertyName}' must not contain NUL characters.");
}
