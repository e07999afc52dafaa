using AssistantPlatform.Api.Common;
using Microsoft.AspNetCore.WebUtilities;

namespace AssistantPlatform.Architecture.Tests;

/// <summary>The codes of problems that are born in the framework, by nothing but their status.</summary>
internal static class FrameworkErrors
{
    public static readonly IReadOnlyDictionary<string, (string Status, string Message)> All = Enumerable.Range(400, 200)
        .GroupBy(ProblemDetailsSetup.CodeOf)
        .ToDictionary(group => group.Key, group => Describe([.. group]));

    private static (string Status, string Message) Describe(int[] statuses) => statuses.Length == 1
        ? ($"{statuses[0]}", $"{ReasonPhrases.GetReasonPhrase(statuses[0])}.")
        : ($"{statuses[0] / 100}xx", "Every other status of this kind.");
}
