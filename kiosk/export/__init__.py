"""The files a coordinator leaves with: the day's log, La Coop's worksheet, the day in one page, the coming days."""
