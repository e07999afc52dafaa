using AssistantPlatform.Domain.Common;

namespace AssistantPlatform.Application.Pipelines.Contracts;

/// <summary>
/// A typed automation. One class makes it: it is found by itself, and its input and output records become JSON Schemas.
/// An <c>AbstractValidator</c> of the input is asked before every run, from whatever door it comes.
/// </summary>
/// <typeparam name="TInput">
/// A record. <c>[Description]</c> and <see cref="HintAttribute"/> on its members shape the form.
/// </typeparam>
/// <typeparam name="TOutput">A record, kept as JSON of at most 1 MiB.</typeparam>
public interface IPipeline<in TInput, TOutput>
    where TInput : class
{
    static abstract PipelineDefinition Definition { get; }

    /// <summary>
    /// Does the work, in a scope of its own that acts as the run's owner. An error ends the run as failed;
    /// a <see cref="TransientFailureException"/> is tried again as the definition says.
    /// </summary>
    Task<Result<TOutput>> ExecuteAsync(TInput input, IPipelineContext context, CancellationToken cancellationToken);
}
