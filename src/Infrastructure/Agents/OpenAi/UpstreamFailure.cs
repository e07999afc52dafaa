using System.Net;
using AssistantPlatform.Application.Agents;
using AssistantPlatform.Domain.Common;

namespace AssistantPlatform.Infrastructure.Agents.OpenAi;

/// <summary>Translates what a provider says went wrong. Its words decide the code and go no further.</summary>
internal static class UpstreamFailure
{
    private static readonly string[] ContextPhrases =
        ["context_length", "context length", "context window", "prompt is too long"];
    private static readonly string[] QuotaPhrases = ["rate_limit", "rate limit", "insufficient_quota"];
    private static readonly string[] KeyPhrases = ["invalid_api_key", "authentication_error", "unauthorized"];

    public static Error Refused(HttpStatusCode status, string body) => status switch
    {
        HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => AgentErrors.ModelUnauthorized,
        HttpStatusCode.NotFound => AgentErrors.ModelNotFound,
        HttpStatusCode.TooManyRequests => AgentErrors.ModelRateLimited,
        HttpStatusCode.RequestTimeout or >= HttpStatusCode.InternalServerError => AgentErrors.ModelUnavailable,
        HttpStatusCode.RequestEntityTooLarge => AgentErrors.ContextTooLong,
        _ when Says(body, ContextPhrases) => AgentErrors.ContextTooLong,
        _ => AgentErrors.ModelRequestRefused,
    };

    /// <summary>An error object inside an answer that had begun with status 200.</summary>
    public static Error Reported(string error)
    {
        if (Says(error, ContextPhrases))
        {
            return AgentErrors.ContextTooLong;
        }

        if (Says(error, QuotaPhrases))
        {
            return AgentErrors.ModelRateLimited;
        }

        return Says(error, KeyPhrases) ? AgentErrors.ModelUnauthorized : AgentErrors.ModelFailed;
    }

    private static bool Says(string text, string[] phrases) =>
        phrases.Any(phrase => text.Contains(phrase, StringComparison.OrdinalIgnoreCase));
}
