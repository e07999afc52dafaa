using AssistantPlatform.Domain.Common;

namespace AssistantPlatform.Application.Agents;

/// <summary>Why a model did not answer. No message repeats what a provider said: that may hold a key.</summary>
public static class AgentErrors
{
    public static readonly Error ModelUnauthorized = new("agents.model_unauthorized", ErrorKind.Unavailable,
        "The model provider refused the configured key. Check ApiKey under Models:Providers.");

    public static readonly Error ModelNotFound = new("agents.model_not_found", ErrorKind.Unavailable,
        "The provider does not know this model. Check BaseUrl and Models under Models:Providers.");

    public static readonly Error ModelRateLimited = new("agents.model_rate_limited", ErrorKind.TooMany,
        "The model provider is receiving too many requests or the quota is used up. Try again later.");

    public static readonly Error ModelUnavailable = new("agents.model_unavailable", ErrorKind.Unavailable,
        "The model provider cannot be reached or is out of order.");

    public static readonly Error ModelRequestRefused = new("agents.model_request_refused", ErrorKind.Unavailable,
        "The model provider refused the request.");

    public static readonly Error ContextTooLong = new("agents.context_too_long", ErrorKind.TooLarge,
        "The conversation is longer than this model can read. Start a new one or choose another model.");

    public static readonly Error ModelFailed = new("agents.model_failed", ErrorKind.Unavailable,
        "The model provider reported a failure while it was answering.");

    public static readonly Error ModelDisconnected = new("agents.model_disconnected", ErrorKind.Unavailable,
        "The connection to the model broke before the answer was complete.");

    public static readonly Error AnswerInvalid = new("agents.answer_invalid", ErrorKind.Unavailable,
        "The model provider answered with something that is not a chat completion. Check BaseUrl under Models:Providers.");

    public static readonly Error FirstTokenTimeout = new("agents.first_token_timeout", ErrorKind.Unavailable,
        "The model did not begin to answer in time.");

    public static readonly Error IdleTimeout = new("agents.idle_timeout", ErrorKind.Unavailable,
        "The model fell silent in the middle of its answer.");

    public static readonly Error EmptyAnswer = new("agents.empty_answer", ErrorKind.Unavailable,
        "The model gave an empty answer.");

    public static readonly Error PipelineUnknown = new("agents.pipeline_unknown", ErrorKind.NotFound,
        "There is no pipeline of this name here. list_pipelines tells which there are.");

    public static readonly Error TimeZoneUnknown = new("agents.time_zone_unknown", ErrorKind.Invalid,
        "Unknown time zone. Use an IANA name such as Europe/Zurich, Asia/Tokyo or UTC.");
}
