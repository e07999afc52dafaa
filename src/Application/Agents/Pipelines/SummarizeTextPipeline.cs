using System.ComponentModel;
using AssistantPlatform.Application.Agents.Contracts;
using AssistantPlatform.Application.Common;
using AssistantPlatform.Application.Pipelines.Contracts;
using AssistantPlatform.Domain.Common;
using FluentValidation;

namespace AssistantPlatform.Application.Agents.Pipelines;

internal enum SummaryStyle
{
    Paragraphs,
    BulletPoints,
}

internal sealed record SummarizeTextInput(
    [Description("The text to summarise.")] [Hint(InputHint.LongText)] string Text,
    [Description("How long the summary may become.")] int MaxWords = 150,
    SummaryStyle Style = SummaryStyle.Paragraphs,
    [Description("provider/model; the default model when left out.")] string? Model = null);

internal sealed record SummarizeTextOutput(string Summary, string Model);

internal sealed class SummarizeTextInputValidator : AbstractValidator<SummarizeTextInput>
{
    public SummarizeTextInputValidator()
    {
        RuleFor(input => input.Text).NotEmpty().MaximumLength(150_000).IsStorable();
        RuleFor(input => input.MaxWords).InclusiveBetween(20, 1000);
        RuleFor(input => input.Model).MaximumLength(200);
    }
}

/// <summary>Has a model summarise a text. What does not fit into one prompt is summarised in parts, and those again.</summary>
internal sealed class SummarizeTextPipeline(IModelGateway gateway, IModelCatalog models)
    : IPipeline<SummarizeTextInput, SummarizeTextOutput>
{
    public static PipelineDefinition Definition { get; } = new(
        "summarize_text", "Summarise text", "Says in a few words or sentences what a text says at length.")
    {
        Tags = ["text"],
        IsRepeatable = true,
        HasOutputToRead = true,
        MaxRetries = 3,
    };

    public async Task<Result<SummarizeTextOutput>> ExecuteAsync(
        SummarizeTextInput input, IPipelineContext context, CancellationToken cancellationToken)
    {
        var model = models.Resolve(input.Model);
        if (model.Error is { } unknown)
        {
            return unknown;
        }

        var text = input.Text;
        while (TextParts.Of(text, gateway.RoomIn(model.Value)) is { Count: > 1 } parts)
        {
            var shortened = await ShortenAsync(parts, input, model.Value, context, cancellationToken);
            if (shortened.Error is not null)
            {
                return shortened.Error;
            }

            text = shortened.Value;
        }

        context.Report(step: "Writing the summary");
        var summary = await gateway.WriteAsync(new ModelPrompt(model.Value, Instructions(input), text), cancellationToken);
        return summary.Error is { } error ? error : new SummarizeTextOutput(summary.Value, model.Value.Id);
    }

    private async Task<Result<string>> ShortenAsync(
        IReadOnlyList<string> parts,
        SummarizeTextInput input,
        ModelInfo model,
        IPipelineContext context,
        CancellationToken cancellationToken)
    {
        var summaries = new List<string>();
        foreach (var part in parts)
        {
            context.Report(100.0 * summaries.Count / (parts.Count + 1), $"Reading part {summaries.Count + 1} of {parts.Count}");
            var summary = await gateway.WriteAsync(new ModelPrompt(model, Instructions(input), part), cancellationToken);
            if (summary.Error is not null)
            {
                return summary;
            }

            // A model that cannot be brief must not keep this from coming to an end.
            summaries.Add(summary.Value[..Math.Min(summary.Value.Length, part.Length / 2)]);
        }

        return string.Join("\n\n", summaries);
    }

    private static string Instructions(SummarizeTextInput input) =>
        $"""
        Summarise the text in at most {input.MaxWords} words, in its own language,
        {(input.Style == SummaryStyle.BulletPoints ? "as a Markdown list of its points" : "in plain paragraphs")}.
        Say only what it says. Answer with the summary and nothing else.
        """;
}
