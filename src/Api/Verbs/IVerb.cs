using AssistantPlatform.Domain.Common;
using MediatR;

namespace AssistantPlatform.Api.Verbs;

/// <summary>An errand that the operator has the executable do instead of serving.</summary>
internal interface IVerb
{
    string Name { get; }

    /// <summary>The names of what may follow it.</summary>
    IReadOnlyList<string> Options { get; }

    /// <summary>How it is typed.</summary>
    string Usage { get; }

    string Purpose { get; }

    /// <summary>What to say when it is done.</summary>
    Task<Result<string>> RunAsync(IMediator mediator, IConfiguration options);
}
