using System.Linq.Expressions;
using AssistantPlatform.Domain.Common;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;

namespace AssistantPlatform.Application.Common;

/// <summary>Words by which people look for what they call so: in any order, in capitals or not, also parts of words.</summary>
internal static class SoughtWords
{
    private const int MaxLength = 200;
    private const string EscapeCharacter = "\\";

    public static IRuleBuilderOptions<T, string?> AreSoughtWords<T>(this IRuleBuilder<T, string?> rule) =>
        rule.MaximumLength(MaxLength).IsStorable();

    /// <summary>Those whose name has every one of the words.</summary>
    public static IQueryable<T> Called<T>(this IQueryable<T> rows, string? words, Expression<Func<T, string>> name)
    {
        foreach (var pattern in PatternsOf(words ?? ""))
        {
            Expression<Func<string, bool>> occurs = text => EF.Functions.Like(text.ToLower(), pattern, EscapeCharacter);
            var occursInName = ReplacingExpressionVisitor.Replace(occurs.Parameters[0], name.Body, occurs.Body);
            rows = rows.Where(Expression.Lambda<Func<T, bool>>(occursInName, name.Parameters));
        }

        return rows;
    }

    private static IEnumerable<string> PatternsOf(string words) => ComposedText.Of(words).ToLowerInvariant()
        .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        .Distinct()
        .Select(word => $"%{Escape(word)}%");

    /// <summary>What a person types is looked for as it stands.</summary>
    private static string Escape(string text) => text
        .Replace(EscapeCharacter, EscapeCharacter + EscapeCharacter)
        .Replace("%", EscapeCharacter + "%")
        .Replace("_", EscapeCharacter + "_");
}
