using AssistantPlatform.Domain.Common;

namespace AssistantPlatform.Application.Pipelines.BuiltIn;

/// <summary>Takes from an HTML document what a person would read of it.</summary>
public interface IPageReader
{
    /// <param name="charset">As the server told it; null when it told none.</param>
    Result<ReadablePage> Read(ReadOnlyMemory<byte> html, string? charset);
}

/// <param name="Text">One line for each paragraph.</param>
public sealed record ReadablePage(string Title, string Text);
