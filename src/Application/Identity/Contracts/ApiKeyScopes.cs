using System.Collections.Frozen;

namespace AssistantPlatform.Application.Identity.Contracts;

/// <summary>What an API key can be made for. Names are stored and never change.</summary>
public static class ApiKeyScopes
{
    public const string Conversations = "conversations";

    /// <summary>Starting and watching pipelines.</summary>
    public const string PipelinesRun = "pipelines:run";

    /// <summary>Making webhooks, and seeing what they were sent.</summary>
    public const string Webhooks = "webhooks";

    /// <summary>Reading jobs, and the documents that a person applies with.</summary>
    public const string JobsRead = "jobs:read";

    public const string JobsWrite = "jobs:write";

    /// <summary>Handing in jobs that a program found, and nothing else.</summary>
    public const string JobsIngest = "jobs:ingest";

    public static readonly FrozenSet<string> All = [Conversations, PipelinesRun, Webhooks, JobsRead, JobsWrite, JobsIngest];
}
